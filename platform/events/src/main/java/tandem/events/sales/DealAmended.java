package tandem.events.sales;

import java.util.List;

/**
 * The terms of a deal were recorded wrongly, or were changed with effect from its day.
 *
 * @param fields the names of those that changed
 * @param reason null where none was given
 */
public record DealAmended(List<String> fields, String reason) {}
