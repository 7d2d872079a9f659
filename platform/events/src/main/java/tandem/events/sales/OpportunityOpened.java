package tandem.events.sales;

/** Somebody engages a customer who may buy. */
public record OpportunityOpened() {}
