package tandem.sales;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.testing.Infrastructure;

/** Files as other systems export them: the mapping that a dry run proposes is the right one. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ForeignFilesIT {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "opportunities | salesforce-opportunities.csv | M/d/uuuu[ H:mm[:ss]]"
            + " | Account Name=customer, Amount=amount, Close Date=closedAt, Created Date=openedAt,"
            + " Opportunity ID=externalId, Opportunity Name=name, Opportunity Owner=owner,"
            + " Stage=stage+state",
        "opportunities | verkaufschancen.csv | d.M.uuuu[ H:mm[:ss]]"
            + " | Abgeschlossen am=closedAt, Angelegt am=openedAt, Erwarteter Umsatz=expectedAmount,"
            + " Kunde=customer, Nummer=externalId, Phase=stage, Status=state,"
            + " Verantwortlich=owner, Verkaufschance=name, Währung=currency",
        "opportunities | hubspot-deals.csv | "
            + " | Amount=amount, Associated Company=customer, Close Date=closedAt,"
            + " Create Date=openedAt, Deal Name=name, Deal Stage=stage+state, Deal owner=owner,"
            + " Pipeline=pipeline, Record ID=externalId",
        "deals | shop-orders.csv | M/d/uuuu[ H:mm[:ss]]"
            + " | Currency=currency, Customer=customer, Order Date=closedAt, Order ID=externalId,"
            + " Order Total=amount, Product=product, Sales Rep=owner",
        "customers | accounts.csv | "
            + " | Account ID=externalId, Account Name=name, Account Owner=owner,"
            + " Billing Country=region, Customer Type=segment, Industry=industry,"
            + " Parent Account=parent",
        "people | hr-people.csv | M/d/uuuu[ H:mm[:ss]]"
            + " | Department=department, E-mail=email, Employee ID=externalId, Full Name=name,"
            + " Job Level=level, Location=region, Manager ID=manager, Start Date=from, Team=team",
      })
  void isReadAsItsOwnersMeanIt(String type, String file, String dateFormat, String columns)
      throws IOException {
    JsonPath report = tried(type, file, content(file));

    assertThat(columns(report)).as(report.prettify()).isEqualTo(columns);
    assertThat(report.getString("mapping.dateFormat")).isEqualTo(dateFormat);
  }

  @Test
  void knowsWonFromLostByWords() throws IOException {
    JsonPath report = tried("opportunities", "v.csv", content("verkaufschancen.csv"));

    assertThat(report.<Map<String, String>>get("mapping.values.state"))
        .containsOnly(
            Map.entry("gewonnen", "won"),
            Map.entry("verloren", "lost"),
            Map.entry("offen", "open"));
    assertThat(report.getString("mapping.decimal")).isEqualTo(",");
    assertThat(report.<Map<String, Object>>getList("sample").getFirst())
        .containsEntry("state", "won")
        .containsEntry("expectedAmount", 7000.5f);
  }

  @Test
  void readsAChineseWorkbookWithAmountsInTenThousands() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "Excel", null)) {
      Worksheet sheet = workbook.newWorksheet("商机");
      row(sheet, 0, "商机编号", "商机名称", "客户名称", "销售负责人", "销售阶段", "预计金额（万元）", "币种", "创建日期");
      row(
          sheet,
          1,
          "SJ-1",
          "起重机二十台",
          "极致公司",
          "李娜",
          "赢单",
          new BigDecimal("3.5"),
          "CNY",
          "2026年1月12日");
      row(sheet, 2, "SJ-2", "备件", "砖石公司", "王伟", "谈判", new BigDecimal("12"), "CNY", "2026年1月20日");
    }

    JsonPath report = tried("opportunities", "商机.xlsx", file.toByteArray());

    assertThat(columns(report))
        .as(report.prettify())
        .isEqualTo(
            "创建日期=openedAt, 商机名称=name, 商机编号=externalId, 客户名称=customer, 币种=currency,"
                + " 销售负责人=owner, 销售阶段=stage+state, 预计金额（万元）=expectedAmount");
    assertThat(report.<Map<String, Object>>getList("sample").getFirst())
        .containsEntry("expectedAmount", 35000f)
        .containsEntry("state", "won")
        .containsEntry("openedAt", "2026-01-12T00:00:00Z");
  }

  private static void row(Worksheet sheet, int row, Object... cells) {
    for (int column = 0; column < cells.length; column++) {
      if (cells[column] instanceof BigDecimal number) {
        sheet.value(row, column, number);
      } else {
        sheet.value(row, column, (String) cells[column]);
      }
    }
  }

  private static byte[] content(String file) throws IOException {
    try (InputStream content = ForeignFilesIT.class.getResourceAsStream("/foreign/" + file)) {
      return content.readAllBytes();
    }
  }

  private static String columns(JsonPath report) {
    Map<String, List<String>> columns = new TreeMap<>(report.getMap("mapping.columns"));
    return columns.entrySet().stream()
        .map(column -> column.getKey() + "=" + texts(column.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String texts(Object fields) {
    return fields instanceof List<?> several
        ? several.stream().map(String::valueOf).collect(Collectors.joining("+"))
        : String.valueOf(fields);
  }

  private static JsonPath tried(String type, String file, byte[] content) {
    String id =
        given()
            .auth()
            .oauth2(Api.ADMIN.token())
            .multiPart("type", type)
            .multiPart("dryRun", "true")
            .multiPart("file", file, content)
            .post("/api/v1/imports")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    return Awaitility.await()
        .atMost(60, TimeUnit.SECONDS)
        .until(
            () -> Api.ADMIN.get("/imports/" + id).extract().jsonPath(),
            state -> state.getString("state").matches("completed|failed"));
  }
}
