package tandem.events.targets;

/** A target as a source knew it. */
public record TargetRecorded() {}
