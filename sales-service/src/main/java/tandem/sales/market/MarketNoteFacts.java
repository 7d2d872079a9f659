package tandem.sales.market;

import tandem.events.Moment;
import tandem.records.Field;

/** The dated facts of a market note. */
record MarketNoteFacts(
    @Field(
            en = "Noted",
            zh = "记录",
            help = "Its day, and the region that it is about; absent once it is withdrawn")
        Moment noted) {}
