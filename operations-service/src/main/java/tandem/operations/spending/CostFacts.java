package tandem.operations.spending;

import tandem.events.Moment;
import tandem.records.Field;

/** The dated facts of a cost. */
record CostFacts(
    @Field(
            en = "Spent",
            zh = "支出",
            help = "Its day, and the team that spent it; absent once it is withdrawn")
        Moment spent) {}
