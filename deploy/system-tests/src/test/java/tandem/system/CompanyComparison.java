package tandem.system;

import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;

/** Holds a company's comparison to what was worked out by hand, in both languages. */
final class CompanyComparison {

  private static final Map<String, String> QUESTIONS =
      Map.of(
          "quarter", "from=2025-01-01&to=2025-04-01&grain=month&by=function",
          "then", "from=2025-01-01&to=2025-04-01&grain=month&by=function&asOf=2025-03-20",
          "late", "from=2025-01-01&to=2025-04-01&grain=month&by=team&metrics=revenue",
          "teams", "from=2025-01-01&to=2025-04-01&grain=week&by=team&metrics=throughput,backlog");

  /** Between a number and how far the answer may be from it. */
  private static final String WITHIN = "±";

  private static final List<String> LANGUAGES = List.of("en", "zh-CN");

  private static final CsvMapper CSV = new CsvMapper();

  private final Company company;
  private final Map<String, JsonNode> answers = new HashMap<>();

  CompanyComparison(Company company) {
    this.company = company;
  }

  /**
   * A line of {@code comparison.csv}.
   *
   * @param metric empty for what is said of a member as a whole, {@code leader} for who leads
   * @param path to what is said, from the metric's line of the member
   * @param english a number, maybe with a tolerance ({@code 15±0.15}), words, or empty for null
   * @param chinese empty where it is the same in both languages
   */
  private record Said(
      String question,
      String metric,
      String member,
      String path,
      String english,
      String chinese,
      String reasoning) {

    String in(String language) {
      return language.equals("en") || chinese.isEmpty() ? english : chinese;
    }
  }

  void assertAll() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    for (Said said : lines()) {
      for (String language : LANGUAGES) {
        assertSaid(softly, said, said.in(language), find(said, answer(said, language)));
      }
    }
    softly.assertAll();
  }

  private static List<Said> lines() throws IOException {
    try (MappingIterator<Said> lines =
        CSV.readerFor(Said.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(Company.file("comparison.csv").toFile())) {
      return lines.readAll();
    }
  }

  private JsonNode answer(Said said, String language) {
    String path = "/api/v1/comparison?" + QUESTIONS.get(said.question());
    return answers.computeIfAbsent(
        said.question() + language, _ -> company.get("analytics", path, language));
  }

  private static JsonNode find(Said said, JsonNode answer) {
    JsonNode of =
        switch (said.metric()) {
          case "" -> named(answer.path("members"), "id", said.member());
          case "leader" -> named(answer.path("leaders"), "function", said.member());
          default -> {
            JsonNode line =
                StreamSupport.stream(answer.path("angles").spliterator(), false)
                    .map(angle -> named(angle.path("metrics"), "id", said.metric()))
                    .filter(metric -> !metric.isMissingNode())
                    .findFirst()
                    .orElseThrow();
            yield said.member().isEmpty() ? line : named(line.path("members"), "id", said.member());
          }
        };
    return of.at("/" + said.path());
  }

  /** The one of a list whose field has the value; where the value is empty, who has no field. */
  private static JsonNode named(JsonNode list, String field, String value) {
    for (JsonNode item : list) {
      if (item.path(field).asText("").equals(value)) {
        return item;
      }
    }
    return MissingNode.getInstance();
  }

  private static void assertSaid(
      SoftAssertions softly, Said said, String expected, JsonNode actual) {
    if (expected.isEmpty()) {
      softly
          .assertThat(actual.isNull() || actual.isMissingNode())
          .as("%s is nothing: %s", said, actual)
          .isTrue();
    } else if (!actual.isNumber()) {
      softly.assertThat(actual.asText()).as("%s", said).isEqualTo(expected);
    } else if (expected.contains(WITHIN)) {
      String[] about = expected.split(WITHIN, 2);
      softly
          .assertThat(actual.decimalValue())
          .as("%s", said)
          .isCloseTo(new BigDecimal(about[0]), within(new BigDecimal(about[1])));
    } else {
      softly.assertThat(actual.decimalValue()).as("%s", said).isEqualByComparingTo(expected);
    }
  }
}
