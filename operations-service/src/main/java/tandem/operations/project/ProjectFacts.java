package tandem.operations.project;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import tandem.events.Moment;
import tandem.records.Field;

/** The dated facts of a project; a withdrawn one has none. */
record ProjectFacts(
    @Field(en = "Started", zh = "启动", help = "When it started, and where its owner stood then")
        Moment started,
    @Field(en = "Delivered", zh = "交付", help = "When it was delivered; absent once it is reopened")
        Moment delivered,
    @Field(en = "Cancelled", zh = "取消", help = "When it was cancelled; absent once it is reopened")
        Moment cancelled,
    @Field(
            en = "Due",
            zh = "到期",
            help =
                "The end of its baseline's day, with `met`: 1 where it was delivered by then, else"
                    + " 0. Empty where it was cancelled before")
        List<Due> due) {

  /** When it was to be delivered. */
  record Due(
      @JsonUnwrapped Moment moment,
      @Field(
              en = "Met",
              zh = "按期",
              required = true,
              least = 0,
              most = 1,
              example = "1",
              help = "1 where it was delivered by then, else 0.")
          int met) {}
}
