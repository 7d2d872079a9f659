package tandem.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.imports.FileNumbers;
import tandem.web.text.Csv;

/** A file in which a list can be had whole. */
enum FileFormat {
  /** A line of names, then a record a line; lists are JSON in their cells, as imports take them. */
  CSV(FileFormat.TEXT_CSV, "csv") {
    @Override
    String head(KindModel kind) {
      return line(RecordView.names(kind));
    }

    @Override
    String record(Map<String, Object> shown, ObjectMapper json) {
      return line(shown.values().stream().map(value -> cell(value, json)).toList());
    }

    private static String line(List<?> cells) {
      Csv csv = new Csv();
      csv.row(cells);
      return csv.toString();
    }

    private static Object cell(Object value, ObjectMapper json) {
      return switch (value) {
        case null -> null;
        case String text -> text;
        case BigDecimal amount -> FileNumbers.unmistakable(amount);
        case Number number -> number;
        case Boolean flag -> flag;
        case UUID id -> id;
        case java.time.temporal.Temporal time -> time;
        default -> written(value, json);
      };
    }
  },
  /** A JSON object a line. */
  NDJSON(FileFormat.X_NDJSON, "ndjson") {
    @Override
    String head(KindModel kind) {
      return "";
    }

    @Override
    String record(Map<String, Object> shown, ObjectMapper json) {
      return written(shown, json) + "\n";
    }
  };

  static final String TEXT_CSV = Csv.MEDIA_TYPE;
  static final String X_NDJSON = "application/x-ndjson";

  private static final List<Variant> VARIANTS =
      Variant.mediaTypes(
              MediaType.APPLICATION_JSON_TYPE,
              MediaType.valueOf(TEXT_CSV),
              MediaType.valueOf(X_NDJSON))
          .build();

  final String mediaType;
  final String extension;

  FileFormat(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** The file that a request accepts before a page of JSON; none where the page is as good. */
  static Optional<FileFormat> asked(Request request) {
    Variant best = request.selectVariant(VARIANTS);
    return Arrays.stream(values())
        .filter(format -> best != null)
        .filter(format -> best.getMediaType().isCompatible(MediaType.valueOf(format.mediaType)))
        .findFirst();
  }

  /** Whether a request accepts another file before a page of JSON. */
  static boolean isAsked(Request request, String mediaType) {
    MediaType file = MediaType.valueOf(mediaType);
    Variant best =
        request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, file).build());
    return best != null && best.getMediaType().isCompatible(file);
  }

  /** As a list of a kind is written. */
  <A extends Recorded> ListFile<A> of(KindModel kind, ObjectMapper json) {
    return new ListFile<>() {
      @Override
      public String mediaType() {
        return mediaType;
      }

      @Override
      public String extension() {
        return extension;
      }

      @Override
      public String head() {
        return FileFormat.this.head(kind);
      }

      @Override
      public String records(List<A> part) {
        StringBuilder text = new StringBuilder();
        part.forEach(one -> text.append(record(RecordView.of(one), json)));
        return text.toString();
      }
    };
  }

  /** What stands before the records. */
  abstract String head(KindModel kind);

  abstract String record(Map<String, Object> shown, ObjectMapper json);

  private static String written(Object value, ObjectMapper json) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
