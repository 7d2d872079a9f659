package tandem.operations.spending;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import tandem.events.Moment;
import tandem.records.Field;

/** The dated facts of a budget. */
record BudgetFacts(
    @Field(
            en = "Days",
            zh = "日",
            help =
                "Each day of the period with `planned`, its part of the amount in minor units;"
                    + " counted once the day has come. Empty once it is withdrawn")
        List<Day> days) {

  /** A day of the period. */
  record Day(
      @JsonUnwrapped Moment moment,
      @Field(
              en = "Planned",
              zh = "计划金额",
              required = true,
              least = 0,
              currency = "currency",
              example = "1000.00",
              help = "What of the amount is for the day.")
          long planned) {}
}
