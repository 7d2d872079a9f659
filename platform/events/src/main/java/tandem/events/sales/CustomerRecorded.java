package tandem.events.sales;

/** A customer is known from now on. */
public record CustomerRecorded() {}
