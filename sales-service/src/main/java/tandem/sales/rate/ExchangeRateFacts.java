package tandem.sales.rate;

import tandem.events.Moment;
import tandem.records.Field;

/** The dated facts of an exchange rate. */
record ExchangeRateFacts(
    @Field(en = "Holds", zh = "生效", help = "The beginning of its day; absent once it is withdrawn")
        Moment holds) {}
