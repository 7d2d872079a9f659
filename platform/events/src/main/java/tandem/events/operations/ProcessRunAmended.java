package tandem.events.operations;

import java.util.List;

/**
 * What was recorded of a run has changed or was wrong.
 *
 * @param fields the names of those that changed
 * @param reason null where none was given
 */
public record ProcessRunAmended(List<String> fields, String reason) {}
