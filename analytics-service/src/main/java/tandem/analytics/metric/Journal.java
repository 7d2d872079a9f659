package tandem.analytics.metric;

import java.util.List;

/** Dated entries of an aggregate, each with its holder and columns of its own. */
public record Journal(String name, List<Column> columns) {

  public Journal {
    columns = List.copyOf(columns);
  }
}
