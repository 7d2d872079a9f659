package tandem.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.imports.log.TraceReader;

class LogTableTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void saysOfWhichCaseATimeCannotBeReadAndInWhichColumn() throws IOException {
    assertThat(row("a-1,pack,2026-01-02,yesterday,,\n"))
        .isInstanceOfSatisfying(
            RawRow.Broken.class,
            broken -> {
              assertThat(broken.value()).isEqualTo("a-1");
              assertThat(broken.why().field()).isEqualTo("Began");
              assertThat(broken.why().arguments()).containsExactly("yesterday", "Began");
            });
    assertThat(row("a-1,pack,1900-01-00,,,\n"))
        .isInstanceOfSatisfying(
            RawRow.Broken.class, broken -> assertThat(broken.why().field()).isEqualTo("Done at"));
  }

  @Test
  void givesAttributesByTheNamesThatTheMappingHasForThem() throws IOException {
    assertThat(row("a-1,pack,2026-01-02,,acme,1\na-1,ship,2026-01-03,,,2\n"))
        .isInstanceOfSatisfying(
            RawRow.Read.class,
            read ->
                assertThat(read.values().toString())
                    .contains(
                        "\"customer\":\"acme\"",
                        "\"case:customer\":\"acme\"",
                        "\"first:case:customer\":\"acme\"",
                        "\"sum\":\"2\"",
                        "\"first:sum\":\"1\"",
                        "\"Step\":\"ship\""));
  }

  @Test
  void rejectsACaseOfTooManyEventsAlone() throws IOException {
    String event = "a-1,pack,2026-01-02,,acme,1\n";
    List<RawRow> rows =
        rows(event.repeat(TraceReader.MAX_EVENTS + 2) + event.replace("a-1", "b-1"));

    assertThat(rows).hasSize(2);
    assertThat(rows)
        .filteredOn(RawRow.Broken.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            RawRow.Broken.class,
            broken -> {
              assertThat(broken.value()).isEqualTo("a-1");
              assertThat(broken.why().code()).isEqualTo("import.log-too-long");
            });
  }

  private static RawRow row(String events) throws IOException {
    return rows(events).getFirst();
  }

  private static List<RawRow> rows(String events) throws IOException {
    String mapping =
        """
        {"log": {"case": "Order", "activity": "Step", "time": "Done at", "start": "Began"},
         "columns": {"customer": "customer", "case:customer": "customer", "sum": "amount",
                     "first:sum": "amount", "first:case:customer": "customer", "Step": "customer"}}
        """;
    String file = "Order,Step,Done at,Began,case:customer,sum\n" + events;
    var bytes = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    Mapping read = JSON.readValue(mapping, Mapping.class);
    try (RowReader.Rows rows = new CsvReader().open(bytes, new Deals(), read)) {
      List<RawRow> all = new ArrayList<>();
      for (RawRow row = rows.next(); row != null; row = rows.next()) {
        all.add(row);
      }
      return all;
    }
  }
}
