package tandem.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Acts as a service would do them. */
@ApplicationScoped
class PaintThing {

  private final EntityManager things;
  private final Outbox outbox;

  PaintThing(EntityManager things, Outbox outbox) {
    this.things = things;
    this.outbox = outbox;
  }

  @Transactional
  UUID make(String colour) {
    return make(new Thing(Ids.next(), null, colour));
  }

  @Transactional
  UUID make(String colour, String externalId) {
    return make(new Thing(Ids.next(), externalId, colour));
  }

  private UUID make(Thing thing) {
    outbox.append(thing, act("test.thing.made.v1", null), thing.facts());
    things.persist(thing);
    return thing.id();
  }

  @Transactional
  void paint(UUID id, String colour, Instant knownAt) {
    Thing thing = things.find(Thing.class, id, LockModeType.PESSIMISTIC_WRITE);
    thing.paint(colour);
    outbox.append(thing, act("test.thing.painted.v1", knownAt), thing.facts());
  }

  @Transactional
  void paintAll(List<UUID> ids, String colour) {
    outbox.appendAll(
        ids.stream()
            .map(id -> things.find(Thing.class, id, LockModeType.PESSIMISTIC_WRITE))
            .map(thing -> new Entry(thing, act("test.thing.painted.v1", null), thing.facts()))
            .toList());
  }

  @Transactional
  void name(UUID id, String name) {
    outbox.names(List.of(new DisplayName("thing", id, name)));
  }

  @Transactional
  UUID makeAndThinkBetterOfIt() {
    UUID id = make(new Thing(Ids.next(), null, "grey"));
    things.flush();
    QuarkusTransaction.setRollbackOnly();
    return id;
  }

  private static Act act(String type, Instant knownAt) {
    return new Act(type, new Thing.Painted(null), Instant.now(), knownAt, "tester");
  }
}
