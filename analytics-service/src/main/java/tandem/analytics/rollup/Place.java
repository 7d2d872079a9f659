package tandem.analytics.rollup;

import java.util.List;

/**
 * Where in a set something counts: the key of the table {@code place} within a generation.
 *
 * @param dims values of the set's dimensions, UUID or String, null where the facts name none
 * @param currency of the sum, empty unless it is money
 */
public record Place(String set, List<Object> dims, String currency) {}
