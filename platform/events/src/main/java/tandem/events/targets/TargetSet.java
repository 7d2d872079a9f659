package tandem.events.targets;

/** A metric is to reach something in a period. */
public record TargetSet() {}
