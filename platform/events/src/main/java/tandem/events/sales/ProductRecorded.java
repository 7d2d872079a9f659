package tandem.events.sales;

/** A product is known from now on. */
public record ProductRecorded() {}
