package tandem.analytics.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import tandem.analytics.facts.Facts;
import tandem.analytics.facts.FactsReader;
import tandem.analytics.facts.Values;
import tandem.events.Version;

/** Reads one event's data; see {@link tandem.events.EventData}. For one use. */
final class EnvelopeReader {

  private static final JsonFactory JSON = new JsonFactory();

  private final FactsReader factsReader;
  private String kind;
  private UUID aggregate;
  private Version version;
  private Instant occurredAt;
  private Instant knownAt;
  private Instant recordedAt;
  private Facts facts;

  EnvelopeReader(FactsReader factsReader) {
    this.factsReader = factsReader;
  }

  Event read(UUID id, String type, Bytes payload) throws IOException {
    try (JsonParser json = JSON.createParser(payload.array())) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedEventException("not an object");
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        read(field, json);
      }
      if (json.nextToken() != null) {
        throw new MalformedEventException("more than one object");
      }
    }
    return new Event(
        id,
        type,
        said("kind", kind),
        said("id", aggregate),
        said("version", version),
        said("occurredAt", occurredAt),
        said("knownAt", knownAt),
        said("recordedAt", recordedAt),
        said("facts", facts),
        payload.text());
  }

  private void read(String field, JsonParser json) throws IOException {
    switch (field) {
      case "kind" -> kind = Values.text(field, json);
      case "id" -> aggregate = Values.uuid(field, json);
      case "version" -> version = version(json);
      case "occurredAt" -> occurredAt = Values.instant(field, json);
      case "knownAt" -> knownAt = Values.instant(field, json);
      case "recordedAt" -> recordedAt = Values.instant(field, json);
      case "facts" -> facts = factsReader.read(json);
      default -> json.skipChildren();
    }
  }

  private static Version version(JsonParser json) throws IOException {
    long epoch = 0;
    long number = 0;
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new MalformedEventException("version is not an object");
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "epoch" -> epoch = Values.number(field, json);
        case "number" -> number = Values.number(field, json);
        default -> json.skipChildren();
      }
    }
    if (epoch < 1 || epoch > Integer.MAX_VALUE || number < 1) {
      throw new MalformedEventException("version is " + epoch + "." + number);
    }
    return new Version((int) epoch, number);
  }

  private static <T> T said(String field, T value) throws MalformedEventException {
    if (value == null) {
      throw new MalformedEventException("without " + field);
    }
    return value;
  }
}
