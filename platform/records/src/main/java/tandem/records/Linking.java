package tandem.records;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import tandem.acts.By;
import tandem.events.Failpoint;

/**
 * Gives records the ids of what they named before another service told it. All there is to do
 * stands in the database: whatever is killed, whoever looks next goes on.
 */
@Singleton
class Linking {

  private static final Logger LOG = Logger.getLogger(Linking.class);

  /** How many external ids are looked at together, and how many records are linked. */
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
        Map<KnownRecord.Name, UUID> told = told();
        while (!told.isEmpty()) {
          link(told);
          told = told();
        }
      } catch (RuntimeException e) {
        LOG.warnf("Links go on with the next look: %s", e.getClass().getName());
      }
    }
  }

  /** External ids that some records may wait for. */
  private Map<KnownRecord.Name, UUID> told() {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Map<KnownRecord.Name, UUID> told = new HashMap<>();
              em.createQuery(
                      "from KnownRecord k where not k.linked"
                          + " order by k.name.kind, k.name.externalId",
                      KnownRecord.class)
                  .setMaxResults(BATCH)
                  .getResultList()
                  .forEach(known -> told.put(known.name, known.id));
              return told;
            });
  }

  private void link(Map<KnownRecord.Name, UUID> told) {
    for (Records<?> records : kinds) {
      while (QuarkusTransaction.requiringNew().call(() -> link(records, told))) {
        Failpoint.at("link.committed");
      }
    }
    QuarkusTransaction.requiringNew().run(() -> finish(told));
  }

  /** Links some of the records that wait; whether there may be more. */
  private <A extends Recorded> boolean link(Records<A> records, Map<KnownRecord.Name, UUID> told) {
    List<UUID> waiting = waiting(records.kind(), told);
    if (waiting.isEmpty()) {
      return false;
    }
    records.prepare();
    RecordWriter.Pending<A> pending = writer.begin(records, by);
    for (A record :
        records
            .find("id in ?1 order by id", waiting)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list()) {
      List<String> fields = link(records.kind(), record, told);
      if (!fields.isEmpty()) {
        record.settle();
        pending.acted(record, LINKED, new Told(new Linked(fields), null));
      }
    }
    pending.write();
    Failpoint.at("link.before-commit");
    return true;
  }

  /** The fields of a record that refer to what was told now. */
  private static List<String> link(
      KindModel kind, Recorded record, Map<KnownRecord.Name, UUID> told) {
    List<String> fields = new ArrayList<>();
    List<Awaited> left = new ArrayList<>();
    for (Awaited one : kind.awaited(record)) {
      UUID id = told.get(new KnownRecord.Name(one.kind(), one.name()));
      if (id == null) {
        left.add(one);
      } else {
        kind.field(one.field()).set(record, id);
        fields.add(one.field());
      }
    }
    kind.await(record, left);
    return fields;
  }

  /** Nothing waits for what was told, unless it began to while the others were linked. */
  private void finish(Map<KnownRecord.Name, UUID> told) {
    elsewhere.holdOff();
    if (kinds.stream().allMatch(records -> waiting(records.kind(), told).isEmpty())) {
      em.createNativeQuery(
              """
              update known_record k set linked = true
              from unnest(cast(:kinds as text[]), cast(:names as text[]), cast(:ids as uuid[]))
                as t (kind, name, id)
              where (k.kind, k.external_id, k.id) = (t.kind, t.name, t.id)
              """)
          .setParameter(
              "kinds", told.keySet().stream().map(KnownRecord.Name::kind).toArray(String[]::new))
          .setParameter(
              "names",
              told.keySet().stream().map(KnownRecord.Name::externalId).toArray(String[]::new))
          .setParameter("ids", told.values().stream().map(UUID::toString).toArray(String[]::new))
          .executeUpdate();
    }
  }

  /** The ids of records that wait for any of some names, by the index of what they wait for. */
  @SuppressWarnings("unchecked")
  private List<UUID> waiting(KindModel kind, Map<KnownRecord.Name, UUID> told) {
    return em.createNativeQuery(
            """
            select distinct r.id
            from unnest(cast(:told as jsonb[])) as t (name) cross join lateral (
              select id from %s where awaited is not null and awaited @> t.name offset 0) r
            order by r.id limit :batch
            """
                .formatted(kind.type().getAnnotation(Table.class).name()),
            UUID.class)
        .setParameter("told", told.keySet().stream().map(Linking::json).toArray(String[]::new))
        .setParameter("batch", BATCH)
        .getResultList();
  }

  private static String json(KnownRecord.Name name) {
    return Json.tree(List.of(Json.ordered("kind", name.kind(), "name", name.externalId())))
        .toString();
  }
}
