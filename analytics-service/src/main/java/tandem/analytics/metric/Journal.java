package tandem.analytics.metric;

import java.util.List;
import java.util.Optional;

/**
 * Dated entries of an aggregate, each with its holder and columns of its own.
 *
 * @param due how they follow from another journal; empty where events have them
 */
public record Journal(String name, List<Column> columns, Optional<Due> due) {

  public Journal {
    columns = List.copyOf(columns);
  }

  /**
   * The entries of another journal again, at the end of a day that the aggregate names.
   *
   * @param of the other journal
   * @param on the attribute with the day; nothing falls due where there is none
   * @param unless the journal of which an entry by then keeps all from falling due; empty for none
   */
  public record Due(String of, Column on, Optional<String> unless) {}
}
