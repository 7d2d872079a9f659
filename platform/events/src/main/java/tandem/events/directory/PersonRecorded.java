package tandem.events.directory;

/** Somebody is known from now on, with the whole history that the source gave. */
public record PersonRecorded() {}
