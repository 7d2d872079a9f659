package tandem.analytics.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.analytics.figure.Dimension;
import tandem.analytics.figure.Evidence;
import tandem.analytics.figure.EvidencePage;
import tandem.analytics.figure.Figures;
import tandem.analytics.figure.QuestionParameters;
import tandem.analytics.metric.Metric;
import tandem.analytics.writing.Numbers;
import tandem.web.paging.PageRequest;

/** Reads the events behind a figure of a member, for its page. */
@ApplicationScoped
class EventsOf {

  private static final String LIMIT = "20";

  private final Figures figures;

  EventsOf(Figures figures) {
    this.figures = figures;
  }

  /**
   * @param by what the member is
   * @param cursor null for the first
   * @return null where the viewer may not see single acts
   */
  MetricView.Events read(
      Metric metric,
      String by,
      String function,
      String id,
      LocalDate from,
      LocalDate to,
      String period,
      String asOf,
      String cursor,
      List<String> narrowed,
      Links links,
      Numbers numbers) {
    Map<String, List<String>> page = new TreeMap<>(Map.of("limit", List.of(LIMIT)));
    if (cursor != null) {
      page.put("cursor", List.of(cursor));
    }
    try {
      EvidencePage found =
          figures.evidence(
              metric,
              QuestionParameters.of(
                  from.toString(),
                  to.toString(),
                  null,
                  null,
                  filters(metric, by, function, id, narrowed),
                  asOf),
              PageRequest.of(page));
      return new MetricView.Events(
          period,
          found.items().stream().map(it -> event(metric, it, links, numbers)).toList(),
          found.restricted(),
          found.next() == null ? null : links.with("cursor", found.next()) + "#events");
    } catch (RefusedException e) {
      if (e.refusal().reason() != Refusal.Reason.FORBIDDEN) {
        throw e;
      }
      return null;
    }
  }

  /**
   * What of the member the metric can be filtered by.
   *
   * @param narrowed to which part of the company the page is narrowed
   */
  static List<String> filters(
      Metric metric, String by, String function, String id, List<String> narrowed) {
    Set<String> names =
        Dimension.of(metric).stream().map(Dimension::name).collect(Collectors.toSet());
    List<String> filters = new ArrayList<>();
    if (names.contains("function")) {
      filters.add("function:" + function);
    }
    if (!by.equals("function") && names.contains(by)) {
      filters.add(by + ":" + id);
    }
    narrowed.stream().filter(filter -> !filter.startsWith(by + ":")).forEach(filters::add);
    return filters;
  }

  private static MetricView.Event event(
      Metric metric, Evidence item, Links links, Numbers numbers) {
    return new MetricView.Event(
        numbers.day(item.day()),
        WordCodes.kind(item.kind()),
        item.by().get("person"),
        item.by().get("team"),
        item.by().get("customer"),
        item.key().containsKey("customer")
            ? links.to("customers/" + item.key().get("customer"))
            : null,
        item.value() == null
            ? null
            : metric.unit() == Metric.Unit.MONEY
                ? numbers.money(item.value(), item.currency())
                : numbers.figure(metric.unit(), item.value()));
  }
}
