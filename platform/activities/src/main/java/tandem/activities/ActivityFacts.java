package tandem.activities;

import tandem.events.Moment;
import tandem.records.Field;

/** The dated facts of an activity. */
record ActivityFacts(
    @Field(
            en = "Done",
            zh = "完成",
            help =
                "When it was done, and where the person stood that day; absent once it is withdrawn")
        Moment done) {}
