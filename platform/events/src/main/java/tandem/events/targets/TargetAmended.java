package tandem.events.targets;

import java.util.List;

/**
 * A target has changed or was recorded wrongly.
 *
 * @param fields the names of those that changed
 * @param reason null where none was given
 */
public record TargetAmended(List<String> fields, String reason) {}
