package tandem.directory;

import java.util.UUID;

/**
 * What is said of a person whose references are resolved.
 *
 * @param manager null for none
 */
record PersonRow(UUID id, PersonRequest said, UUID manager) {}
