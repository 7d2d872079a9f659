package tandem.imports;

import java.util.UUID;

/** A file was taken, and waits to be worked on. */
record ImportTaken(UUID importId) {}
