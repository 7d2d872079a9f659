package tandem.events.sales;

/** A deal as a source knew it, whole. */
public record DealRecorded() {}
