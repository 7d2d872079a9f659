package tandem.events.sales;

/** A deal is closed, by winning an opportunity or directly. */
public record DealClosed() {}
