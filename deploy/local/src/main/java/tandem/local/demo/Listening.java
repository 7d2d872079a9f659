package tandem.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What sales hears of the market: some notes a month. */
final class Listening {

  private static final double A_MONTH = 4;

  private static final List<String> FINDINGS =
      List.of(
          "Customers ask for it.", "Prices go down.", "A new norm comes.", "They deliver sooner.");

  private final List<Row.MarketNote> notes = new ArrayList<>();

  Listening(Season season, Market market) {
    Dice dice = new Dice("market");
    Stream.iterate(season.first(), day -> !day.isAfter(season.last()), day -> day.plusMonths(1))
        .forEach(
            month -> {
              for (int i = dice.events(A_MONTH); i > 0; i--) {
                note(dice, market, month.plusDays(dice.between(0, 27)), season);
              }
            });
  }

  List<Row.MarketNote> notes() {
    return notes;
  }

  private void note(Dice dice, Market market, LocalDate day, Season season) {
    String subject = dice.one(List.of("demand", "competitor", "competitor", "price", "regulation"));
    String competitor = subject.equals("competitor") ? dice.one(Selling.COMPETITORS) : null;
    String product = dice.one(market.products()).externalId();
    String region = dice.one(List.of("EMEA", "Americas", "APAC"));
    int weight = dice.between(-2, 2);
    String finding = dice.one(FINDINGS);
    if (!day.isAfter(season.last())) {
      notes.add(
          new Row.MarketNote(
              "MN-%04d".formatted(notes.size() + 1),
              subject,
              competitor,
              product,
              region,
              finding,
              "Trade fair",
              weight,
              day));
    }
  }
}
