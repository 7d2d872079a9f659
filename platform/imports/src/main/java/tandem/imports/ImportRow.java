package tandem.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A mapped row of an import.
 *
 * @param line in the file, from 1 (for XES the number of the trace)
 * @param fields by the names of the record type, values as JSON
 * @param hash of the mapped fields: the same row again has the same one
 */
public record ImportRow(long line, ObjectNode fields, String hash) {}
