package tandem.system;

import static java.util.stream.Collectors.toCollection;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tandem.local.demo.Planted;

/** What the comparison says has changed in the demo company, beside what was planted in it. */
record PlantedChanges(LocalDate first, Set<String> ofFunctions, Set<String> ofTeams) {

  private static final int MONTHS = 24;

  /** What takes longer is late more often, and waits in greater numbers. */
  private static final String SLOW =
      "(time-to-resolve|sla-compliance|backlog) of (Field Service|operations) .*";

  /** Who wins more loses less and sells more, and has more delivered. */
  private static final String WINNING =
      "(win-rate|lost-value|revenue|quota-attainment) of (Online|sales) .*|throughput of .*";

  private static final String DISCONTENT =
      "csat of (sales|North|South|East|West|Key Accounts|Online) .*";

  /** Asked of the two whole years. */
  static PlantedChanges said(Api api, LocalDate first) {
    return new PlantedChanges(first, changes(api, first, "function"), changes(api, first, "team"));
  }

  private static Set<String> changes(Api api, LocalDate first, String by) {
    String asked =
        "?from=%s&to=%s&grain=month&by=%s".formatted(first, first.plusMonths(MONTHS), by);
    return each(api.get("analytics", "/api/v1/comparison" + asked).path("said"))
        .filter(said -> said.has("metric"))
        .map(
            said ->
                change(
                    said.path("metric").asText(),
                    said.path("member").asText(),
                    said.path("since").asText()))
        .collect(toCollection(TreeSet::new));
  }

  /** Planted, as the comparison by teams is to say it. */
  Set<String> plantedInTeams() {
    return Set.of(
        change("time-to-resolve", Planted.SLOW_TEAM, month(Planted.SLOW_AFTER)),
        change("win-rate", Planted.WINNING_TEAM, month(Planted.WINNING_AFTER)));
  }

  /** Planted, as the comparison of the functions is to say it. */
  String plantedInSales() {
    return change("csat", "sales", month(Planted.DISCONTENT_AFTER));
  }

  /** What is neither planted nor follows from it. */
  Stream<String> unexplained() {
    return Stream.concat(ofFunctions.stream(), ofTeams.stream())
        .filter(change -> !change.matches(SLOW) && !change.matches(WINNING))
        .filter(change -> !change.matches(DISCONTENT));
  }

  private String month(int after) {
    return first.plusMonths(after).toString();
  }

  private static String change(String metric, String member, String since) {
    return "%s of %s since %s".formatted(metric, member, since);
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
