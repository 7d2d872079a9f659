package tandem.analytics.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import tandem.analytics.comparison.ComparisonView;
import tandem.analytics.funnel.FunnelAnswers;
import tandem.analytics.funnel.FunnelParameters;
import tandem.analytics.funnel.FunnelView;
import tandem.analytics.metric.Catalogue;
import tandem.analytics.metric.Metric;
import tandem.analytics.writing.Numbers;

/** Shows how far the opportunities of a time have come. */
@ApplicationScoped
class FunnelPanels {

  private static final String OF_SALES = "opportunities";
  private static final BigDecimal WIDTH = BigDecimal.valueOf(120);

  private final Catalogue catalogue;
  private final FunnelAnswers answers;

  FunnelPanels(Catalogue catalogue, FunnelAnswers answers) {
    this.catalogue = catalogue;
    this.answers = answers;
  }

  /** None where this catalogue has no such funnel, or of operations. */
  List<FunnelPanel> of(String function, ComparisonView view, PageParameters page, Numbers numbers) {
    return Optional.ofNullable(catalogue.funnels().get(OF_SALES))
        .filter(_ -> function.equals(Metric.Function.SALES.id()))
        .map(
            funnel ->
                answers.answer(
                    funnel,
                    FunnelParameters.of(
                        view.from().toString(),
                        view.to().toString(),
                        null,
                        page.filters(),
                        PageParameters.orNull(page.asOf))))
        .map(its -> panel(its, numbers))
        .stream()
        .toList();
  }

  private static FunnelPanel panel(FunnelView view, Numbers numbers) {
    Optional<FunnelView.Line> all = view.lines().stream().findFirst();
    return new FunnelPanel(
        view.name(),
        all.map(line -> numbers.count(line.begun())).orElse(null),
        all.map(line -> numbers.count(line.won())).orElse(null),
        view.currency() != null,
        view.restricted(),
        all.stream()
            .flatMap(line -> line.stages().stream())
            .map(stage -> stage(stage, numbers))
            .toList());
  }

  private static FunnelPanel.Stage stage(FunnelView.Stage stage, Numbers numbers) {
    return new FunnelPanel.Stage(
        stage.stage(),
        WIDTH.multiply(stage.ofBegun()).setScale(1, RoundingMode.HALF_UP).toPlainString(),
        numbers.count(stage.count()),
        numbers.figure(Metric.Unit.SHARE, stage.ofBegun()),
        stage.sum() == null ? null : numbers.figure(Metric.Unit.MONEY, stage.sum()),
        stage.apart().stream().map(it -> numbers.money(it.sum(), it.currency())).toList(),
        numbers.count(stage.won()),
        numbers.count(stage.lost()));
  }
}
