package tandem.events.targets;

/** A target holds no longer. */
public record TargetWithdrawn(String reason) {}
