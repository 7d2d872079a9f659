package tandem.operations.project;

import java.time.LocalDate;
import java.util.stream.Stream;
import tandem.records.Field;

/**
 * Something that a project reaches on a day.
 *
 * @param baseline the day that was planned when the project started; null before, and of what was
 *     added since
 * @param done null while it is to be done
 */
record Milestone(
    @Field(en = "Name", zh = "名称", required = true, example = "Pilot") String name,
    @Field(
            en = "Baseline",
            zh = "基线日期",
            byAct = true,
            aside = true,
            example = "2026-04-30",
            help =
                "The day that was planned when the project started; it is given then, and stays.")
        LocalDate baseline,
    @Field(en = "Planned", zh = "计划日期", required = true, example = "2026-05-15") LocalDate planned,
    @Field(en = "Done", zh = "完成日期", example = "2026-05-12") LocalDate done) {

  Milestone withBaseline(LocalDate day) {
    return new Milestone(name, day, planned, done);
  }

  /** Whether any of its days is before one. */
  boolean isBefore(LocalDate day) {
    return Stream.of(planned, baseline, done)
        .filter(its -> its != null)
        .anyMatch(its -> its.isBefore(day));
  }
}
