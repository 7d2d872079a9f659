package tandem.records;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import tandem.acts.By;
import tandem.events.Failpoint;

/**
 * Gives records the ids of what they named before another service told it, and those of what bears
 * the external id next of a record that is no more. All there is to do stands in the database:
 * whatever is killed, whoever looks next goes on.
 */
@Singleton
class Linking {

  private static final Logger LOG = Logger.getLogger(Linking.class);

  /** How many external ids are looked at together. */
  private static final int TOLD = 1_000;

  /** How many records are linked together. */
  private static final int BATCH = 200;

  private static final String LINKED = "linked";

  private final EntityManager em;
  private final Elsewhere elsewhere;
  private final RecordWriter writer;
  private final List<Records<?>> kinds;
  private final By by;

  Linking(
      EntityManager em,
      Elsewhere elsewhere,
      RecordWriter writer,
      @All List<Records<?>> kinds,
      @ConfigProperty(name = "tandem.service") String service) {
    this.em = em;
    this.elsewhere = elsewhere;
    this.writer = writer;
    this.kinds = kinds.stream().filter(records -> records.kind().awaited() != null).toList();
    this.by = new By(service + "-service", null);
  }

  /** What the event says besides the facts. */
  private record Linked(List<String> fields) {}

  @Scheduled(
      every = "${tandem.records.link-every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void link() {
    if (elsewhere.tellsAny()) {
      try {
        List<KnownRecord> told = told();
        while (!told.isEmpty()) {
          link(told);
          told = told();
        }
      } catch (RuntimeException e) {
        LOG.warnf("Links go on with the next look: %s", e.getClass().getName());
      }
    }
  }

  /** External ids that some records may wait for, or name by what bore them before. */
  private List<KnownRecord> told() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                em.createQuery(
                        "from KnownRecord k where not k.linked"
                            + " order by k.name.kind, k.name.externalId",
                        KnownRecord.class)
                    .setMaxResults(TOLD)
                    .getResultList());
  }

  /** Mostly nobody waits for what was told, and so that is looked at first. */
  private void link(List<KnownRecord> told) {
    if (!QuarkusTransaction.requiringNew().call(() -> finish(told))) {
      for (Records<?> records : kinds) {
        while (QuarkusTransaction.requiringNew().call(() -> link(records, told))) {
          Failpoint.at("link.committed");
        }
      }
      QuarkusTransaction.requiringNew().run(() -> finish(told));
    }
  }

  /** Links some of the records that are to be; whether there may be more. */
  private <A extends Recorded> boolean link(Records<A> records, List<KnownRecord> told) {
    List<UUID> found = toLink(records.kind(), Links.of(told));
    if (found.isEmpty()) {
      return false;
    }
    records.prepare();
    List<A> locked =
        records.find("id in ?1 order by id", found).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    Links links = present(told);
    RecordWriter.Pending<A> pending = writer.begin(records, by);
    boolean linked = false;
    for (A record : locked) {
      List<String> fields = links.apply(records.kind(), record);
      if (!fields.isEmpty()) {
        record.settle();
        pending.acted(record, LINKED, new Told(new Linked(fields), null));
        linked = true;
      }
    }
    pending.write();
    Failpoint.at("link.before-commit");
    return linked;
  }

  /** What was told and still holds; until the end of the transaction, none is done with. */
  private Links present(List<KnownRecord> told) {
    elsewhere.hold();
    return Links.of(
        em.createQuery(
                "from KnownRecord k where not k.linked and k.name.externalId in :names",
                KnownRecord.class)
            .setParameter("names", told.stream().map(known -> known.name.externalId()).toList())
            .getResultList());
  }

  /** Done with what was told if nothing is to be linked by it any more; whether it is. */
  private boolean finish(List<KnownRecord> told) {
    elsewhere.holdOff();
    Links links = Links.of(told);
    boolean done = kinds.stream().allMatch(records -> toLink(records.kind(), links).isEmpty());
    if (done) {
      em.createNativeQuery(
              """
              update known_record k set linked = true
              from unnest(cast(:kinds as text[]), cast(:names as text[]), cast(:ids as uuid[]))
                as t (kind, name, id)
              where (k.kind, k.external_id, k.id) = (t.kind, t.name, t.id)
              """)
          .setParameter("kinds", texts(told, known -> known.name.kind()))
          .setParameter("names", texts(told, known -> known.name.externalId()))
          .setParameter("ids", texts(told, known -> known.id.toString()))
          .executeUpdate();
    }
    return done;
  }

  private static String[] texts(List<KnownRecord> told, Function<KnownRecord, String> text) {
    return told.stream().map(text).toArray(String[]::new);
  }

  /** The ids of some records that are to be linked. */
  private List<UUID> toLink(KindModel kind, Links links) {
    List<UUID> found = new ArrayList<>(waiting(kind, links));
    if (!links.moved().isEmpty()) {
      kind.references()
          .filter(elsewhere::tellsOf)
          .forEach(field -> found.addAll(referring(kind, field, links)));
    }
    return found;
  }

  private List<UUID> referring(KindModel kind, FieldModel field, Links links) {
    return em.createQuery(
            "select r.id from %s r where %s in :former order by r.id"
                .formatted(kind.type().getName(), field.property()),
            UUID.class)
        .setParameter("former", links.moved().keySet())
        .setMaxResults(BATCH)
        .getResultList();
  }

  /** The ids of records that wait for any of some names, by the index of what they wait for. */
  @SuppressWarnings("unchecked")
  private List<UUID> waiting(KindModel kind, Links links) {
    return em.createNativeQuery(
            """
            select distinct r.id
            from unnest(cast(:told as jsonb[])) as t (name) cross join lateral (
              select id from %s where awaited is not null and awaited @> t.name offset 0) r
            order by r.id limit :batch
            """
                .formatted(kind.type().getAnnotation(Table.class).name()),
            UUID.class)
        .setParameter(
            "told", links.names().keySet().stream().map(Linking::json).toArray(String[]::new))
        .setParameter("batch", BATCH)
        .getResultList();
  }

  private static String json(KnownRecord.Name name) {
    return Json.tree(List.of(Json.ordered("kind", name.kind(), "name", name.externalId())))
        .toString();
  }
}
