package tandem.operations.processrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tandem.imports.FileTimes;
import tandem.imports.Mapping;
import tandem.imports.log.TraceReader;
import tandem.imports.log.XesException;

class RunLogTest {

  private static final Mapping DONE = mapping();

  private static final String LOG =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <log xmlns="http://www.xes-standard.org/">
        <global scope="event"><date key="time:timestamp" value="1970-01-01T00:00:00Z"/></global>
        <string key="concept:name" value="the log itself"/>
        %s
      </log>
      """;

  @Test
  void readsATraceAsOneRunWhoseActivityIsAPair() {
    JsonNode row =
        row(
            event("Accepted", "In Progress", "2026-03-01T10:00:00+02:00")
                + event("Completed", "Closed", "2026-03-02T10:00:00+02:00"));
    assertThat(row.path("externalId").asText()).isEqualTo("C-1");
    assertThat(row.at("/steps/0/name").asText()).isEqualTo("Accepted+In Progress");
    assertThat(row.at("/steps/0/team").asText()).isEqualTo("V30");
    assertThat(row.at("/steps/0/resource").asText()).isEqualTo("Siebel");
    assertThat(row.at("/steps/0/startedAt").asText()).isEqualTo("2026-03-01T08:00:00Z");
    assertThat(row.path("completedAt").asText()).isEqualTo("2026-03-02T08:00:00Z");
  }

  @Test
  void leavesARunOpenThatGoesOnAfterItsCompletion() {
    JsonNode row =
        row(
            event("Completed", "Resolved", "2026-03-01T10:00:00Z")
                + event("Accepted", "In Progress", "2026-03-02T10:00:00Z"));
    assertThat(row.has("completedAt")).isFalse();
  }

  @Test
  void takesEventsInTheOrderOfTheirTimesWhateverTheirOffsets() {
    JsonNode row =
        row(
            event("Completed", "Closed", "2026-03-01T09:30:00Z")
                + event("Accepted", "In Progress", "2026-03-01T10:00:00+02:00"));
    assertThat(row.at("/steps/0/name").asText()).startsWith("Accepted");
    assertThat(row.path("completedAt").asText()).isEqualTo("2026-03-01T09:30:00Z");
  }

  @Test
  void readsATimeWithoutAnOffsetInTheZoneOfTheMapping() {
    try (TraceReader reader =
        new TraceReader(
            stream(LOG.formatted(trace(event("A", "x", "2026-03-01T10:00:00")))),
            FileTimes.iso(ZoneId.of("Asia/Shanghai"))::instant)) {
      assertThat(reader.next().events().getFirst().at()).hasToString("2026-03-01T02:00:00Z");
    }
  }

  @Test
  void readsAnOffsetWithoutAColon() {
    JsonNode row = row(event("A", "x", "2026-03-02T10:00:00.000+0100"));
    assertThat(row.at("/steps/0/startedAt").asText()).isEqualTo("2026-03-02T09:00:00Z");
  }

  @Test
  void saysWhichTimeOfATraceItCannotRead() {
    TraceReader reader =
        reader(
            LOG.formatted(
                trace(event("A", "x", "2026-03-02T10:00:00Z") + event("B", "x", "02.03.2026"))
                    + trace(event("A", "x", "2026-03-02T10:00:00Z"))));
    assertThat(reader.next().unread().arguments()).contains("02.03.2026");
    assertThat(reader.next().unread()).isNull();
  }

  @Test
  void leavesOutWhatIsNestedInAttributes() {
    JsonNode row =
        row(
            """
            <event><string key="concept:name" value="A">
              <string key="concept:name" value="nested"/></string>
              <string key="lifecycle:transition" value="x"/></event>
            """);
    assertThat(row.at("/steps/0/name").asText()).isEqualTo("A+x");
  }

  @Test
  void saysWhereALogIsBroken() {
    TraceReader reader =
        reader(LOG.formatted(trace(event("A", "x", "2026-03-01T10:00:00Z")) + "<trace><broken>"));
    assertThat(reader.next()).isNotNull();
    assertThatExceptionOfType(XesException.class)
        .isThrownBy(reader::next)
        .satisfies(e -> assertThat(e.code()).isEqualTo("xes.malformed"))
        .satisfies(e -> assertThat(e.trace()).isEqualTo(2));
  }

  @Test
  void refusesADocumentTypeAndItsEntities() {
    String laughs =
        """
        <?xml version="1.0"?>
        <!DOCTYPE log [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
          <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY file SYSTEM "file:///etc/passwd">]>
        <log><trace><string key="concept:name" value="&c;"/>&file;</trace></log>
        """;
    assertThatExceptionOfType(XesException.class).isThrownBy(() -> reader(laughs).next());
  }

  @Test
  void rejectsACaseOfTooManyEventsAlone() {
    String tooLong = event("A", "x", "2026-03-01T10:00:00Z").repeat(TraceReader.MAX_EVENTS + 1);
    String other = trace(event("A", "x", "2026-03-01T10:00:00Z"));
    TraceReader reader = reader(LOG.formatted(trace(tooLong) + other));
    assertThat(reader.next().unread().code()).isEqualTo("import.log-too-long");
    assertThat(reader.next().unread()).isNull();
  }

  @Test
  void refusesToGoDeeperThanALogNeeds() {
    String deep = "<list>".repeat(100_000);
    assertThatExceptionOfType(XesException.class)
        .isThrownBy(() -> reader("<log><trace>" + deep).next())
        .satisfies(e -> assertThat(e.code()).isEqualTo("xes.too-large"));
  }

  @Test
  void refusesAValueThatWouldFillTheMemory() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };
    InputStream log = new SequenceInputStream(stream("<log><string key=\"a\" value=\""), endless);
    assertThatExceptionOfType(XesException.class)
        .isThrownBy(() -> new TraceReader(log, FileTimes.iso(ZoneOffset.UTC)::instant).next());
  }

  private static Mapping mapping() {
    try {
      return JsonMapper.builder()
          .build()
          .readValue(
              """
              {"completedWhen": {"concept:name": "Completed"},
               "reopenedWhen": {"concept:name": "Accepted"}}
              """,
              Mapping.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode row(String events) {
    try (TraceReader reader = reader(LOG.formatted(trace(events)))) {
      JsonNode row = RunTrace.row(reader.next(), DONE);
      assertThat(reader.next()).isNull();
      return row;
    }
  }

  private static TraceReader reader(String log) {
    return new TraceReader(stream(log), FileTimes.iso(ZoneOffset.UTC)::instant);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String trace(String events) {
    return "<trace><string key=\"concept:name\" value=\"C-1\"/>" + events + "</trace>";
  }

  private static String event(String name, String transition, String time) {
    return """
    <event>
      <string key="org:group" value="V30"/>
      <string key="org:resource" value="Siebel"/>
      <string key="concept:name" value="%s"/>
      <string key="lifecycle:transition" value="%s"/>
      <date key="time:timestamp" value="%s"/>
    </event>
    """
        .formatted(name, transition, time);
  }
}
