package tandem.sales.forecast;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import tandem.events.Moment;
import tandem.records.Field;

/** The dated facts of a forecast. */
record ForecastFacts(
    @Field(
            en = "Days",
            zh = "日",
            help =
                "Each day of the period that it judges with `committed`, its part of the commit;"
                    + " counted once the day has come. Empty while it judges none")
        List<Day> days) {

  /** A day of the period. */
  record Day(
      @JsonUnwrapped Moment moment,
      @Field(
              en = "Committed",
              zh = "承诺金额",
              required = true,
              least = 0,
              currency = "currency",
              example = "1000.00",
              help = "What of the commit is for the day.")
          long committed) {}
}
