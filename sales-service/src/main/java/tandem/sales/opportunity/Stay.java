package tandem.sales.opportunity;

import java.time.Duration;
import java.time.Instant;
import tandem.records.Field;

/**
 * A stay in a stage, as the API shows it.
 *
 * @param seconds how long it stood there, once it has left
 */
record Stay(
    @Field(en = "Stage", zh = "阶段", example = "Engaging") String stage,
    @Field(en = "Entered at", zh = "进入时间") Instant enteredAt,
    @Field(en = "Left at", zh = "离开时间") Instant leftAt,
    @Field(en = "Seconds", zh = "停留秒数", help = "How long it stood there, once it has left.")
        Long seconds) {

  static Stay of(Visit visit) {
    boolean over = visit.enteredAt() != null && visit.leftAt() != null;
    return new Stay(
        visit.stage(),
        visit.enteredAt(),
        visit.leftAt(),
        over
            ? Long.valueOf(Duration.between(visit.enteredAt(), visit.leftAt()).toSeconds())
            : null);
  }
}
