package tandem.analytics.metric;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Stages that work goes through on its way to a win, as a journal has them: an entry for each stage
 * that was reached, all on the day on which the work began.
 *
 * @param names by language, {@code en} and {@code zh}
 * @param stage the column with the name of the stage reached
 * @param order the column with its place among the stages
 * @param won the column that says whether the work was won
 * @param lost the column that says whether it was lost
 * @param sum what of the work is added up; empty for nothing
 */
public record Funnel(
    String id,
    Map<String, String> names,
    Source.OfJournal on,
    Column stage,
    Column order,
    Column won,
    Column lost,
    Optional<Column> sum) {

  public Funnel {
    names = Map.copyOf(names);
  }

  /** In a language; English where it has no name of its own there. */
  public String name(Locale locale) {
    return names.getOrDefault(locale.getLanguage(), names.get("en"));
  }

  /** The column that names the currency of the sum; empty unless it is money. */
  public Optional<Column> currency() {
    return sum.filter(column -> column.type() == Type.MONEY)
        .flatMap(_ -> on.kind().attribute("currency"));
  }
}
