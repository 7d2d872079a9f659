package tandem.events.operations;

/** A customer, or somebody for one, brings up what is to be settled. */
public record CaseOpened() {}
