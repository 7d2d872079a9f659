package tandem.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tandem.acts.Outcome;
import tandem.acts.Refusal;

class FoundMappingTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void takesColumnsByTheirNamesInEitherLanguage() throws IOException {
    assertThat(
            found("External ID;成交时间;AMOUNT;customer;version\nD-1;2026-01-02;1;a;1.1\n").columns())
        .isEqualTo(
            Map.of(
                "External ID", text("externalId"),
                "成交时间", text("closedAt"),
                "AMOUNT", text("amount"),
                "customer", text("customer"),
                "version", text("version")));
    assertThat(found("externalId,amount\nD-1,1\n").columns()).isEmpty();
  }

  @Test
  void tellsAMistypedColumnOnceWithTheNearest() throws IOException {
    assertThat(refused("externalId,ammount\nD-1,1\n", Mapping.NONE))
        .satisfies(why -> assertThat(why.code()).isEqualTo("import.unknown-column.near"))
        .satisfies(why -> assertThat(why.arguments()).startsWith("ammount", "amount"));
    assertThat(refused("externalId,colour\nD-1,1\n", Mapping.NONE).code())
        .isEqualTo("import.unknown-column");
  }

  @Test
  void proposesTheLikestWhereNothingIsRecorded() throws IOException {
    assertThat(tried("externalId,ammount,colour\nD-1,1,red\n").columns())
        .isEqualTo(Map.of("externalId", text("externalId"), "ammount", text("amount")));
  }

  @Test
  void proposesNoFieldThatIsNotListedAndNoShortNameInsideAWord() throws IOException {
    assertThat(tried("Amount,Status,Paid,Happened at\n1,a,yes,2026-01-02\n").columns())
        .isEqualTo(Map.of("Amount", text("amount")));
    assertThat(tried("Shop ID,At\nD-1,2026-01-02\n").columns())
        .isEqualTo(Map.of("Shop ID", text("externalId"), "At", text("at")));
  }

  @Test
  void findsHowALogWritesTimes() throws IOException {
    Mapping mapping = mapping("{'log': {'case': 'Order', 'activity': 'Step', 'time': 'Done at'}}");
    String log = "Order,Step,Done at\na-1,pack,%s 08:00\n";
    assertThat(mapping(find(log.formatted("25.06.2019"), mapping, false)).dateFormat())
        .isEqualTo("d.M.uuuu[ H:mm[:ss]]");
    assertThat(refused(log.formatted("03/04/2019"), mapping).code())
        .isEqualTo("import.date-format.ambiguous");
  }

  @Test
  void refusesAnAttributeThatALogDoesNotHave() throws IOException {
    String log =
        """
        case:concept:name,concept:name,time:timestamp,case:customer,sum
        a-1,a,2026-01-02,acme,1
        """;
    String columns = "{'columns': {'%s': 'customer'}}";
    assertThat(refused(log, mapping(columns.formatted("nope"))))
        .satisfies(why -> assertThat(why.code()).isEqualTo("import.no-column"))
        .satisfies(why -> assertThat(why.arguments().getLast()).asString().contains("sum"));
    for (String known : List.of("customer", "case:customer", "first:sum", "concept:name")) {
      assertThat(mapping(find(log, mapping(columns.formatted(known)), false)).columns())
          .containsEntry(known, text("customer"))
          .containsEntry("externalId", text("externalId"))
          .doesNotContainKey("at");
    }
  }

  @Test
  void refusesAMappedColumnThatTheFileDoesNotHave() throws IOException {
    Mapping mapping = mapping("{'columns': {'id': 'externalId'}}");
    assertThat(refused("externalId\nD-1\n", mapping).code()).isEqualTo("import.no-column");
  }

  @Test
  void findsHowTimesAreWritten() throws IOException {
    assertThat(dateFormat("31.12.2025")).isEqualTo("d.M.uuuu[ H:mm[:ss]]");
    assertThat(dateFormat("12/31/2025 13:05")).isEqualTo("M/d/uuuu[ H:mm[:ss]]");
    assertThat(dateFormat("12/31/2025 1:05 PM")).isEqualTo("M/d/uuuu[ h:mm[:ss] a]");
    assertThat(dateFormat("31-12-2025 13:05")).isEqualTo("d-M-uuuu[ H:mm[:ss]]");
    assertThat(dateFormat("2025年12月31日")).isEqualTo("uuuu年M月d日[ H:mm[:ss]]");
    assertThat(dateFormat("2025-12-31T10:00:00Z")).isNull();
    assertThat(dateFormat("yesterday")).isNull();
  }

  @Test
  void refusesTimesThatCanBeReadInTwoWaysUntilOneDayTells() throws IOException {
    String file = "externalId,closedAt\nD-1,03/04/2025\n";
    assertThat(refused(file, Mapping.NONE).code()).isEqualTo("import.date-format.ambiguous");
    assertThat(found(file + "D-2,13/04/2025\n").dateFormat()).isEqualTo("d/M/uuuu[ H:mm[:ss]]");
    assertThat(found(file.replace("03/04", "04/04")).dateFormat()).isNotNull();
    assertThat(find(file, Mapping.NONE, true))
        .isInstanceOfSatisfying(
            Outcome.Done.class,
            done ->
                assertThat((FoundMapping.Found) done.value())
                    .returns("d/M/uuuu[ H:mm[:ss]]", it -> it.mapping().dateFormat())
                    .returns("import.date-format.ambiguous", it -> it.doubt().code()));
  }

  @Test
  void findsTheSignBeforeDecimals() throws IOException {
    assertThat(found("externalId;amount\nD-1;7.000\nD-2;1.234,50\n").decimal()).isEqualTo(",");
    assertThat(found("externalId,amount\nD-1,7.000\nD-2,12.5\n").decimal()).isEqualTo(".");
    assertThat(found("externalId,amount\nD-1,7.000\n").decimal()).isNull();
  }

  private static Mapping mapping(String json) throws IOException {
    return JSON.readValue(json.replace('\'', '"'), Mapping.class);
  }

  private static String dateFormat(String time) throws IOException {
    return found("externalId,closedAt\nD-1," + time + "\n").dateFormat();
  }

  private static Mapping.Texts text(String field) {
    return new Mapping.Texts(List.of(field));
  }

  private static Mapping found(String file) throws IOException {
    return mapping(find(file, Mapping.NONE, false));
  }

  private static Mapping tried(String file) throws IOException {
    return mapping(find(file, Mapping.NONE, true));
  }

  private static Mapping mapping(Outcome<FoundMapping.Found> found) {
    return ((Outcome.Done<FoundMapping.Found>) found).value().mapping();
  }

  private static Refusal refused(String file, Mapping said) throws IOException {
    return ((Outcome.Refused<FoundMapping.Found>) find(file, said, false)).why();
  }

  private static Outcome<FoundMapping.Found> find(String file, Mapping said, boolean isTried)
      throws IOException {
    var bytes = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    return FoundMapping.of(
        JSON, new Deals(), said, new CsvReader().open(bytes, new Deals(), said), isTried);
  }
}
