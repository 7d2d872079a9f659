package tandem.directory;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import tandem.records.Recorded;
import tandem.records.Records;

/**
 * Records of what people do. Their facts say where each stood who had a part in them, and are
 * published anew when one of them moves.
 *
 * @param <A> what is kept
 */
public abstract class PlacedRecords<A extends Recorded> extends Records<A> {

  @Inject protected Directory directory;

  /** Nobody moves while facts are derived from where people stand. */
  @Override
  protected void prepare() {
    directory.holdStill();
  }

  /** Of the facts: a release that says more of records has one more, and tells all once more. */
  protected int edition() {
    return 1;
  }

  /** Everybody on whose place the facts of a record depend. */
  protected abstract Stream<UUID> people(A record);

  /** What a record says to metrics, as the contract has it. */
  protected abstract Object facts(A record, Holders holders);

  /** The same as events say it; a record may note of it what lists show. */
  protected Object published(A record, Holders holders) {
    return told(record, facts(record, holders));
  }

  /**
   * SQL for the ids, in their order, of the records in which somebody had a part within a time:
   * {@code :person}, {@code :from} and {@code :until}.
   */
  protected abstract String concerned();

  @Override
  public final Function<A, Object> facts(Collection<A> some) {
    Holders holders = directory.placements(some.stream().flatMap(this::people).toList());
    return record -> published(record, holders);
  }
}
