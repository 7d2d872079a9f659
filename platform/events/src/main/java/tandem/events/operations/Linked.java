package tandem.events.operations;

import java.util.List;

/**
 * What a record refers to by an external id has come to be known, told by the service that has it.
 *
 * @param fields the names of those that refer to it
 */
public record Linked(List<String> fields) {}
