package tandem.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

  private final OutboxTable table;
  private final Epoch epoch;
  private final RelaySignal relay;

  Outbox(OutboxTable table, Epoch epoch, RelaySignal relay) {
    this.table = table;
    this.epoch = epoch;
    this.relay = relay;
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
    if (entries.isEmpty()) {
      return List.of();
    }
    Instant recordedAt = table.enter();
    List<EventData<Object, Object>> events = new ArrayList<>(entries.size());
    List<EventRow> rows = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      EventData<Object, Object> data = data(entry, recordedAt);
      events.add(data);
      rows.add(EventRow.of(entry.act().type(), data));
    }
    table.insert(rows);
    Failpoint.at("act.before-commit");
    relay.wakeAfterCommit();
    return events;
  }

  /**
   * Gives a record the name that dashboards show for it, or takes it away: a null erases it from
   * the topic. A name that has not changed is not published again.
   */
  @Transactional(TxType.MANDATORY)
  public void name(String kind, UUID id, String name) {
    names(List.of(new DisplayName(kind, id, name)));
  }

  /** Names many records in few round trips. */
  @Transactional(TxType.MANDATORY)
  public void names(List<DisplayName> names) {
    table.name(names);
    relay.wakeAfterCommit();
  }

  private EventData<Object, Object> data(Entry entry, Instant recordedAt) {
    Aggregate aggregate = entry.aggregate();
    Act act = entry.act();
    boolean backfilled = act.knownAt() != null;
    Instant knownAt = aggregate.advance(epoch.current(), backfilled ? act.knownAt() : recordedAt);
    return new EventData<>(
        aggregate.kind(),
        aggregate.id(),
        aggregate.version(),
        act.occurredAt() == null ? recordedAt : act.occurredAt(),
        knownAt,
        recordedAt,
        backfilled,
        act.actor(),
        act.says(),
        entry.facts());
  }
}
