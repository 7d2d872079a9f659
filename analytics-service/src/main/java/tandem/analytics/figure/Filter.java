package tandem.analytics.figure;

import java.util.List;

/**
 * Of a dimension, the values to look at; several are alternatives.
 *
 * @param values ids of records, else the values themselves
 * @param orNone whether work counts that has no value there
 */
public record Filter(Dimension dimension, List<String> values, boolean orNone) {

  public Filter {
    values = List.copyOf(values);
  }
}
