package tandem.records;

import java.util.List;

/**
 * What the event of a change says.
 *
 * @param fields that it changes, as the API calls them
 * @param reason null where none was given
 */
record Amended(List<String> fields, String reason) {}
