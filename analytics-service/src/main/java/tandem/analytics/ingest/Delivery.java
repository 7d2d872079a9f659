package tandem.analytics.ingest;

import java.util.Map;

/**
 * A record of a topic as the broker delivered it, or as the quarantine kept it.
 *
 * @param headers by name, in the order of their names
 */
record Delivery(
    String topic,
    int partition,
    long offset,
    Bytes key,
    Map<String, String> headers,
    Bytes payload) {

  /** A header's value, null if there is none. */
  String header(String name) {
    return headers.get(name);
  }
}
