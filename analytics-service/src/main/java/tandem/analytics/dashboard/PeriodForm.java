package tandem.analytics.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.analytics.comparison.ComparisonView;
import tandem.analytics.figure.Grain;
import tandem.analytics.writing.Numbers;

/**
 * Of which time a page is, and what else can be chosen.
 *
 * @param grains by which a page can be asked
 * @param teams to which a page can be narrowed
 * @param regions to which a page can be narrowed
 * @param narrowed to what it is, null for nothing
 */
public record PeriodForm(
    List<Choice> starts,
    List<Choice> grains,
    List<Choice> teams,
    List<Choice> regions,
    String narrowed,
    String words) {

  private static final List<Grain> GRAINS = List.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR);

  /**
   * @param value as the parameter takes it, empty for what is not said
   * @param code of its words, null where the text is the word
   */
  public record Choice(String value, String code, String text, boolean chosen) {}

  static PeriodForm of(ComparisonView view, PageParameters asked, Numbers numbers) {
    String from = PageParameters.orNull(asked.from);
    LocalDate last = view.to().minusDays(1);
    String all = numbers.label(view.from(), Grain.MONTH) + " – " + numbers.label(last, Grain.MONTH);
    String year = Grain.MONTH.start(last).minusMonths(11).toString();
    String thisYear = Grain.YEAR.start(last).toString();
    List<Choice> starts = new ArrayList<>();
    boolean isOther = from != null && !from.equals(year) && !from.equals(thisYear);
    starts.add(from == null ? new Choice("", null, all, true) : new Choice("", "all", null, false));
    starts.add(new Choice(year, "last12", null, year.equals(from)));
    if (!thisYear.equals(year)) {
      starts.add(new Choice(thisYear, "thisYear", null, thisYear.equals(from)));
    }
    if (isOther) {
      starts.add(new Choice(from, null, all, true));
    }
    return new PeriodForm(
        starts,
        GRAINS.stream().map(it -> new Choice(id(it), id(it), null, it == view.grain())).toList(),
        places(view.filters().get("team"), asked.team),
        places(view.filters().get("region"), asked.region),
        narrowed(asked),
        all);
  }

  private static String narrowed(PageParameters asked) {
    String places =
        Stream.of(asked.team, asked.region)
            .flatMap(place -> PageParameters.given(place).stream())
            .collect(Collectors.joining(", "));
    return places.isEmpty() ? null : places;
  }

  private static List<Choice> places(List<String> names, String chosen) {
    String its = PageParameters.orNull(chosen);
    return Stream.concat(
            Stream.of(new Choice("", "everywhere", null, its == null)),
            names.stream().map(name -> new Choice(name, null, name, name.equals(its))))
        .toList();
  }

  private static String id(Grain grain) {
    return grain.name().toLowerCase(Locale.ROOT);
  }
}
