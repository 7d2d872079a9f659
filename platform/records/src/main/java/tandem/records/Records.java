package tandem.records;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tandem.acts.Outcome;
import tandem.acts.References;
import tandem.acts.Refusal;
import tandem.web.paging.Selection;

/**
 * The records of a kind; each kind has a class of its own, mostly an empty one.
 *
 * @param <A> what is kept
 */
public abstract class Records<A extends Recorded> implements PanacheRepositoryBase<A, UUID> {

  @Inject References references;

  private Class<A> type;

  /** What is kept. */
  @SuppressWarnings("unchecked")
  final Class<A> type() {
    if (type == null) {
      Class<?> declared = getClass();
      while (!(declared.getGenericSuperclass() instanceof ParameterizedType)) {
        declared = declared.getSuperclass();
      }
      type =
          (Class<A>)
              ((ParameterizedType) declared.getGenericSuperclass()).getActualTypeArguments()[0];
    }
    return type;
  }

  /** What its records are called in events. */
  public final String name() {
    return kind().name();
  }

  final KindModel kind() {
    return DeclaredKinds.of(type());
  }

  /** Takes the locks that come before those of records. Called before anything is written. */
  protected void prepare() {}

  /** Gives documents of new records, and rows, what follows from what they say. */
  protected void fill(Collection<ObjectNode> documents, Occasion occasion) {}

  /** Gives a record what depends on more than itself, such as today's date. */
  protected void complete(A record, Occasion occasion) {}

  /** Refuses what cannot be told without asking the database; the record is as it would be. */
  protected void check(A record, Refusals refusals) {}

  /**
   * The two above for records that come together, which may be asked of the database at once.
   *
   * @param documents of new records, of rows, or a merge patch
   */
  protected Rules<A> rules(Collection<ObjectNode> documents) {
    return new Rules<>(this::complete, this::check);
  }

  /**
   * Refuses what the caller may not do, though the record is seen. Asked of a record as it would be
   * begun, as it is before it is changed, and as it would be after a change.
   */
  protected Outcome<A> allow(A record, Occasion occasion) {
    return Outcome.done(record);
  }

  /** Refuses a withdrawal that the caller may not do, though the record is seen. */
  protected Outcome<A> allowWithdrawal(A record, Occasion occasion) {
    return allow(record, occasion);
  }

  /** When what is said of a record that a request or file begins, or a row changes, happened. */
  protected Instant happened(A record) {
    return null;
  }

  /**
   * What an event says of a record whose facts are its own: the declared ones come after them.
   *
   * @param facts a record of the contract
   */
  protected final Object told(A record, Object facts) {
    return RecordView.told(facts, record);
  }

  /** What the events of some records say of them; read for all of them at once. */
  protected Function<? super A, ?> facts(Collection<A> some) {
    return RecordView::facts;
  }

  /** What some records have brought with them, by their ids: it is taken back with them. */
  protected Map<UUID, List<Recorded>> brought(Collection<A> some) {
    return Map.of();
  }

  /**
   * Those of some records that others have within what is no field of theirs. What fields refer to
   * is known.
   */
  protected Collection<UUID> builtOn(Collection<UUID> ids) {
    return List.of();
  }

  /**
   * Others whose facts are other ones since some were begun or withdrawn, each with the one of
   * those that is why: they are restated. Asked before the events of those are written.
   */
  protected Map<A, A> restated(Collection<A> some) {
    return Map.of();
  }

  /** Whether {@link #check} has to find the records that were begun just before. */
  protected boolean comparesRecords() {
    return false;
  }

  /** The records that references name, with one query. */
  public Map<String, A> named(Collection<String> names) {
    return references.find(type(), names);
  }

  /** The ids of the records that references name, with one query. */
  public Map<String, UUID> ids(Collection<String> names) {
    Map<String, UUID> ids = new HashMap<>();
    named(names).forEach((name, record) -> ids.put(name, record.id()));
    return ids;
  }

  /** The records that references name, locked. */
  public Map<String, A> locked(Collection<String> names) {
    return references.locked(type(), names);
  }

  /** The same, locked against changes by others. */
  public Map<String, A> shared(Collection<String> names) {
    return references.shared(type(), names);
  }

  /** The record that a reference names, as far as somebody sees it. */
  public Outcome<A> visible(String reference, Sight sight) {
    return one(reference, sight, LockModeType.NONE);
  }

  /** The same, locked. */
  public Outcome<A> locked(String reference, Sight sight) {
    return one(reference, sight, LockModeType.PESSIMISTIC_WRITE);
  }

  private Outcome<A> one(String reference, Sight sight, LockModeType lock) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("id", References.id(reference));
    parameters.put("reference", reference);
    String named = "(r.id = :id or r.externalId = :reference)";
    return find(from() + named + " and " + inSight(sight, parameters), parameters)
        .withLock(lock)
        .firstResultOptional()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(Refusal.notFound(kind().name(), reference)));
  }

  /** The rows of a list, as far as somebody sees them. */
  List<A> list(Selection<A> asked, Sight sight) {
    Map<String, Object> parameters = new HashMap<>(asked.parameters());
    String seen = inSight(sight, parameters);
    return find(listed(parameters) + seen + " and " + asked.where() + asked.orderBy(), parameters)
        .range(0, asked.rows() - 1)
        .list();
  }

  /** What a list selects {@code r} from; adds the parameters that it names. */
  protected String listed(Map<String, Object> parameters) {
    return from();
  }

  private String from() {
    return "from " + type().getName() + " r where ";
  }

  private String inSight(Sight sight, Map<String, Object> parameters) {
    return sight.everything() ? "1 = 1" : seen(sight, parameters);
  }

  /**
   * The condition for {@code r} that a record is seen by who does not see everything; adds the
   * parameters that it names.
   */
  protected String seen(Sight sight, Map<String, Object> parameters) {
    FieldModel scope = kind().scope();
    if (scope == null) {
      return "1 = 1";
    }
    parameters.put("people", sight.people());
    String person = scope.property();
    FieldModel team = kind().scopeTeam();
    if (team == null) {
      return "(%1$s is null or %1$s in :people)".formatted(person);
    }
    parameters.put("teams", sight.teams());
    return "(%1$s in :people or (%1$s is null and %2$s in :teams))"
        .formatted(person, team.property());
  }
}
