package tandem.analytics.figure;

import java.util.List;

/**
 * Of a dimension, the values to look at; several are alternatives.
 *
 * @param values ids of records, else the values themselves
 * @param orNone whether work counts that has no value there
 */
record Filter(Dimension dimension, List<String> values, boolean orNone) {

  Filter {
    values = List.copyOf(values);
  }
}
