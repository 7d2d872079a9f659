package tandem.operations.xes;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The fields of a row; what the log does not say is left out. */
final class Fields {

  private Fields() {}

  static void put(ObjectNode node, String field, String value) {
    if (value != null && !value.isEmpty()) {
      node.put(field, value);
    }
  }
}
