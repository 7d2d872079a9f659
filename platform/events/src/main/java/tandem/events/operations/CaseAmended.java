package tandem.events.operations;

import java.util.List;

/**
 * What was recorded of a case has changed or was wrong.
 *
 * @param fields the names of those that changed
 * @param reason null where none was given
 */
public record CaseAmended(List<String> fields, String reason) {}
