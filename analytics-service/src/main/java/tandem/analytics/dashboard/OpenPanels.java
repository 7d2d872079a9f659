package tandem.analytics.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Metric;
import tandem.analytics.openwork.OpenWorkAnswers;
import tandem.analytics.openwork.OpenWorkParameters;
import tandem.analytics.openwork.OpenWorkView;
import tandem.analytics.writing.Numbers;

/** Shows how much work of a function is open, and how old it is. */
@ApplicationScoped
class OpenPanels {

  private static final BigDecimal WIDTH = BigDecimal.valueOf(120);
  private static final int MOST = 15;

  private final Catalogue catalogue;
  private final OpenWorkAnswers answers;

  OpenPanels(Catalogue catalogue, OpenWorkAnswers answers) {
    this.catalogue = catalogue;
    this.answers = answers;
  }

  /** What is worth seeing of a function. */
  private record Wanted(String work, String dimension) {}

  private static final List<Wanted> OF_SALES =
      List.of(new Wanted("opportunities", "stage"), new Wanted("opportunities", "team"));

  private static final List<Wanted> OF_OPERATIONS =
      List.of(
          new Wanted("cases", "team"),
          new Wanted("cases", "severity"),
          new Wanted("runs", "process"));

  /** Without those that this catalogue has not. */
  List<OpenPanel> of(String function, PageParameters page, Numbers numbers) {
    boolean isSales = function.equals(Metric.Function.SALES.id());
    List<Wanted> wanted =
        (isSales ? OF_SALES : OF_OPERATIONS)
            .stream().filter(it -> catalogue.open().containsKey(it.work())).toList();
    List<OpenWorkView> views =
        answers.answer(wanted.stream().map(it -> asked(it, function, page)).toList());
    return IntStream.range(0, views.size())
        .mapToObj(i -> panel(views.get(i), wanted.get(i).dimension(), numbers))
        .toList();
  }

  private OpenWorkAnswers.Asked asked(Wanted wanted, String function, PageParameters page) {
    return new OpenWorkAnswers.Asked(
        catalogue.open().get(wanted.work()),
        OpenWorkParameters.of(
            wanted.dimension(),
            Stream.concat(Stream.of("function:" + function), page.filters().stream()).toList(),
            PageParameters.orNull(page.asOf)));
  }

  private static OpenPanel panel(OpenWorkView view, String dimension, Numbers numbers) {
    List<OpenWorkView.Line> lines = view.lines().stream().limit(MOST).toList();
    long most = lines.stream().mapToLong(OpenWorkView.Line::count).max().orElse(1);
    return new OpenPanel(
        view.work() + "-" + dimension,
        view.name(),
        "dimension_" + dimension,
        groups(view.ageDays()),
        view.dueHours() == null ? List.of() : view.dueHours(),
        view.currency() != null,
        view.restricted(),
        lines.stream().map(line -> row(line, dimension, most, numbers)).toList());
  }

  private static List<OpenPanel.Group> groups(List<Integer> bounds) {
    return IntStream.rangeClosed(0, bounds.size())
        .mapToObj(
            i ->
                new OpenPanel.Group(
                    i == 0 ? null : bounds.get(i - 1), i == bounds.size() ? null : bounds.get(i)))
        .toList();
  }

  private static OpenPanel.Row row(
      OpenWorkView.Line line, String dimension, long most, Numbers numbers) {
    return new OpenPanel.Row(
        line.by().get(dimension),
        numbers.count(line.count()),
        parts(line.ages(), most),
        line.sum() == null ? null : numbers.figure(Metric.Unit.MONEY, line.sum()),
        line.apart().stream().map(it -> numbers.money(it.sum(), it.currency())).toList(),
        numbers.plain(line.p50Days()),
        numbers.plain(line.p90Days()),
        line.ages().stream().map(numbers::count).toList(),
        line.due() == null ? List.of() : line.due().stream().map(numbers::count).toList());
  }

  /** Side by side, all together as long as the count is of the most. */
  private static List<OpenPanel.Part> parts(List<Long> ages, long most) {
    List<OpenPanel.Part> parts = new ArrayList<>();
    long before = 0;
    for (long count : ages) {
      parts.add(new OpenPanel.Part(length(before, most), length(count, most)));
      before += count;
    }
    return parts;
  }

  private static String length(long count, long most) {
    return WIDTH
        .multiply(BigDecimal.valueOf(count))
        .divide(BigDecimal.valueOf(most), 1, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
