package tandem.analytics.target;

/**
 * Whose figure a target is for.
 *
 * @param metric its id
 * @param function sales or operations
 * @param member of the dimension that was asked: a function, a team, a region, or a person's id
 */
public record Subject(String metric, String function, String member) {}
