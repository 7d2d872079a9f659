package tandem.analytics.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tandem.analytics.facts.Facts;
import tandem.analytics.facts.FactsException;
import tandem.analytics.facts.FactsReader;
import tandem.analytics.ingest.Decoded.Arrival;
import tandem.analytics.ingest.Decoded.Rejected;
import tandem.analytics.metric.Catalogue;

/** Makes events of records, by one catalogue. Thread-safe. */
final class EventDecoder {

  private final Map<String, FactsReader> readers = new HashMap<>();
  private final Map<String, EventType> types = new ConcurrentHashMap<>();

  EventDecoder(Catalogue catalogue) {
    catalogue.kinds().forEach((name, kind) -> readers.put(name, new FactsReader(kind)));
  }

  /** An event, or why it is none. Never fails. */
  Decoded decode(Delivery delivery) {
    String type = delivery.header("ce_type");
    String said = String.valueOf(type);
    EventType parsed = type(type);
    if (parsed == null || !readers.containsKey(parsed.kind())) {
      return reject(
          delivery, Why.of(Reason.UNKNOWN_TYPE, "unknown-type", "ce_type is " + type, said));
    }
    if (!parsed.belongsTo(delivery.topic())) {
      return reject(
          delivery,
          Why.of(
              Reason.UNKNOWN_TYPE,
              "other-topic",
              type + " does not belong to this topic",
              type,
              delivery.topic()));
    }
    if (parsed.version() != EventType.KNOWN_VERSION) {
      return reject(delivery, Why.of(Reason.UNKNOWN_VERSION, "unknown-version", type, type));
    }
    if (delivery.payload().isEmpty()) {
      return reject(delivery, Why.of(Reason.UNDECODABLE, "empty", "empty"));
    }
    try {
      UUID id = id(delivery.header("ce_id"));
      Event event = read(id, type, parsed.kind(), delivery.payload());
      return check(delivery, event);
    } catch (FactsException e) {
      return reject(delivery, Why.of(e));
    } catch (IOException e) {
      return reject(delivery, Why.of(Reason.UNDECODABLE, "undecodable", problem(e)));
    }
  }

  /**
   * Reads the facts of an event that the log has.
   *
   * @throws FactsException if this catalogue expects others
   */
  Facts facts(Event event) {
    byte[] payload = event.json().getBytes(StandardCharsets.UTF_8);
    try {
      return read(event.id(), event.type(), event.kind(), Bytes.of(payload)).facts();
    } catch (IOException e) {
      throw new UncheckedIOException("an event of the log cannot be read: " + event.id(), e);
    }
  }

  private Event read(UUID id, String type, String kind, Bytes payload) throws IOException {
    return new EnvelopeReader(readers.get(kind)).read(id, type, payload);
  }

  private EventType type(String type) {
    EventType known = type == null ? null : types.get(type);
    if (known == null) {
      known = EventType.parse(type);
      if (known != null && readers.containsKey(known.kind()) && types.size() < 1000) {
        types.put(type, known);
      }
    }
    return known;
  }

  private static UUID id(String text) throws MalformedEventException {
    try {
      return UUID.fromString(text == null ? "" : text);
    } catch (IllegalArgumentException e) {
      throw new MalformedEventException("ce_id is " + text);
    }
  }

  private static Decoded check(Delivery delivery, Event event) {
    String key = delivery.key().text();
    if (!event.facts().kind().name().equals(event.kind())) {
      return reject(delivery, wrongAggregate(event.type() + " says kind " + event.kind()));
    }
    if (!event.aggregate().toString().equals(key)) {
      return reject(
          delivery, wrongAggregate("the key is " + key + ", the id " + event.aggregate()));
    }
    return new Arrival(delivery, event);
  }

  private static Why wrongAggregate(String detail) {
    return Why.of(Reason.WRONG_AGGREGATE, "wrong-aggregate", detail);
  }

  private static Rejected reject(Delivery delivery, Why why) {
    return new Rejected(delivery, why);
  }

  private static String problem(IOException e) {
    return e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
  }
}
