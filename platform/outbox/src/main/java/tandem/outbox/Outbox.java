package tandem.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import tandem.events.EventData;
import tandem.events.Failpoint;

/**
 * Appends acts to the history and to the queue of the relay, in the caller's transaction: no state
 * without its event, no event without its state.
 *
 * <p>The caller holds the lock of each aggregate, or has just made it. The aggregate's version
 * rises here, in memory; Hibernate writes it with the rest of the aggregate's row. An aggregate
 * with an act must therefore be managed by the session, or be persisted in the same transaction.
 */
@ApplicationScoped
public class Outbox {

  /** Bytes of an event's data; a topic's record takes twice as much. */
  public static final int LARGEST_EVENT = 512 * 1024;

  private final DataSource database;
  private final Epoch epoch;
  private final CommitSignal commits;

  Outbox(DataSource database, Epoch epoch, CommitSignal commits) {
    this.database = database;
    this.epoch = epoch;
    this.commits = commits;
  }

  /**
   * Appends what one aggregate did.
   *
   * @return the event's data as it will be published
   * @throws EventTooLargeException if it exceeds {@link #LARGEST_EVENT}
   */
  @Transactional(TxType.MANDATORY)
  public EventData<Object, Object> append(Aggregate aggregate, Act act, Object facts) {
    return appendAll(List.of(new Entry(aggregate, act, facts))).getFirst();
  }

  /** Appends the acts in their order, many of them in two round trips to the database. */
  @Transactional(TxType.MANDATORY)
  public List<EventData<Object, Object>> appendAll(List<Entry> entries) {
    return appendAll(entries, List.of());
  }

  /**
   * Appends the acts in their order, after them the names as {@link #names} does, and the external
   * ids of new records that others refer to.
   */
  @Transactional(TxType.MANDATORY)
  public List<EventData<Object, Object>> appendAll(List<Entry> entries, List<DisplayName> names) {
    if (entries.isEmpty()) {
      names(names);
      return List.of();
    }
    List<EventData<Object, Object>> events;
    try (Connection connection = database.getConnection()) {
      OutboxTable table = new OutboxTable(connection);
      Instant recordedAt = table.enter();
      List<Aggregate> known = entries.stream().map(Entry::aggregate).filter(Outbox::tells).toList();
      events = entries.stream().map(entry -> data(entry, recordedAt)).toList();
      table.insert(rows(entries, events), names, known);
    } catch (SQLException e) {
      throw new IllegalStateException("the acts could not be appended", e);
    }
    Failpoint.at("act.before-commit");
    commits.wakeAfterCommit();
    return events;
  }

  private static boolean tells(Aggregate aggregate) {
    return aggregate.isNew() && aggregate.isReferredTo() && aggregate.externalId() != null;
  }

  private static List<EventRow> rows(List<Entry> entries, List<EventData<Object, Object>> events) {
    List<EventRow> rows = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      rows.add(EventRow.of(entries.get(i).act().type(), events.get(i)));
    }
    return rows;
  }

  /**
   * Gives records the names that dashboards show for them, or takes them away: a null erases one
   * from the topic. A name that has not changed is not published again.
   */
  @Transactional(TxType.MANDATORY)
  public void names(List<DisplayName> names) {
    if (names.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      new OutboxTable(connection).name(names);
    } catch (SQLException e) {
      throw new IllegalStateException("the names could not be recorded", e);
    }
    commits.wakeAfterCommit();
  }

  /** Has others forget the external ids of records that are no more. */
  @Transactional(TxType.MANDATORY)
  public void forget(List<? extends Aggregate> gone) {
    try (Connection connection = database.getConnection()) {
      new OutboxTable(connection).forget(gone);
    } catch (SQLException e) {
      throw new IllegalStateException("the external ids could not be forgotten", e);
    }
    commits.wakeAfterCommit();
  }

  private EventData<Object, Object> data(Entry entry, Instant recordedAt) {
    Aggregate aggregate = entry.aggregate();
    Act act = entry.act();
    boolean backfilled = act.knownAt() != null;
    Instant occurredAt = act.occurredAt() == null ? recordedAt : stored(act.occurredAt());
    Instant knownAt =
        aggregate.advance(epoch.current(), backfilled ? stored(act.knownAt()) : recordedAt);
    return new EventData<>(
        aggregate.kind(),
        aggregate.id(),
        aggregate.version(),
        occurredAt,
        knownAt,
        recordedAt,
        backfilled,
        act.actor(),
        act.says(),
        entry.facts());
  }

  /** As finely as the database keeps it, so that the event says the same wherever it is read. */
  private static Instant stored(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
