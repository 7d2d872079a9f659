package tandem.promises;

import java.time.DayOfWeek;
import java.time.LocalTime;
import tandem.records.Field;
import tandem.worktime.Opening;

/**
 * Hours of a day of the week in which work is done; a break is the gap between two.
 *
 * @param to {@code 24:00} for the end of the day
 */
record Hours(
    @Field(en = "Day", zh = "星期", required = true, example = "MONDAY") DayOfWeek day,
    @Field(
            en = "From",
            zh = "开始",
            required = true,
            pattern = "([01]\\d|2[0-3]):[0-5]\\d",
            example = "09:00")
        String from,
    @Field(
            en = "To",
            zh = "结束",
            required = true,
            pattern = "([01]\\d|2[0-3]):[0-5]\\d|24:00",
            example = "17:00",
            help = "After the beginning; 24:00 for the end of the day.")
        String to) {

  private static final String END_OF_DAY = "24:00";

  /** Fails if they end before they begin. */
  Opening opening() {
    return new Opening(
        LocalTime.parse(from), to.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(to));
  }
}
