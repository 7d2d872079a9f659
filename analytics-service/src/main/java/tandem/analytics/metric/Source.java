package tandem.analytics.metric;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a measure counts: a moment of a kind, or the entries of a journal. Both have a day, a holder
 * and the attributes of their aggregate; an entry has its journal's columns besides.
 */
public sealed interface Source {

  Kind kind();

  /** The table whose rows are counted: all of a journal's, those with the moment otherwise. */
  String table();

  /** The SQL column of the instant; the moment did not happen where it is null. */
  String at();

  /** The SQL column of the instant's day in the reporting zone. */
  String day();

  /** Every column that can be named of this source, the holder's first. */
  Stream<Column> columns();

  /** The SQL name of a column of {@link #columns}. */
  String sql(Column column);

  /** A column by the name that the events give it. */
  default Optional<Column> column(String name) {
    return columns().filter(column -> column.name().equals(name)).findFirst();
  }

  /** A column by which figures can be broken down. */
  default Optional<Column> dimension(String name) {
    return column(name).filter(column -> column.type().isDimension());
  }

  /** A dated fact of an aggregate. */
  record OfMoment(Kind kind, String moment) implements Source {

    @Override
    public String table() {
      return kind.table();
    }

    @Override
    public String at() {
      return at(moment);
    }

    @Override
    public String day() {
      return Column.sql(moment) + "_day";
    }

    /** The SQL column of the instant of a moment of this source's kind. */
    public String at(String otherMoment) {
      return Column.sql(otherMoment) + "_at";
    }

    @Override
    public Stream<Column> columns() {
      return Stream.concat(Column.HOLDER.stream(), kind.columns());
    }

    @Override
    public String sql(Column column) {
      return Column.HOLDER.contains(column)
          ? Column.sql(moment) + "_" + column.sql()
          : kind.sql(column);
    }
  }

  /** The entries of a journal. */
  record OfJournal(Kind kind, Journal journal) implements Source {

    @Override
    public String table() {
      return kind.table(journal);
    }

    @Override
    public String at() {
      return "at";
    }

    @Override
    public String day() {
      return "day";
    }

    @Override
    public Stream<Column> columns() {
      return Stream.of(Column.HOLDER.stream(), journal.columns().stream(), kind.columns())
          .flatMap(columns -> columns);
    }

    @Override
    public String sql(Column column) {
      return kind.sql(column);
    }
  }
}
