package tandem.surveys;

/**
 * The records that a request names, by ids or external ids; null for none.
 *
 * @param owner the person whose service is judged
 * @param team whose service is judged, where that is no person's or not the person's own
 */
record Mention(String owner, String team, String customer, String deal, String serviceCase) {}
