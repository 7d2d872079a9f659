package tandem.imports;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The types of records and the formats of files that this service takes. */
@ApplicationScoped
class ImportFormats {

  private static final String PACKED = ".gz";

  private final List<ImportType> types;
  private final List<RowReader> readers;

  @Inject
  ImportFormats(
      @All List<ImportType> types, @All List<ImportTypes> more, @All List<RowReader> readers) {
    this.types =
        Stream.concat(types.stream(), more.stream().flatMap(several -> several.all().stream()))
            .toList();
    this.readers = readers;
  }

  Optional<ImportType> type(String name) {
    return types.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  List<ImportType> types() {
    return types.stream().sorted(Comparator.comparing(ImportType::name)).toList();
  }

  List<String> typeNames() {
    return types().stream().map(ImportType::name).toList();
  }

  Optional<RowReader> reader(String fileName, ImportType type) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    String unpacked =
        isPacked(fileName) ? lower.substring(0, lower.length() - PACKED.length()) : lower;
    return readers.stream().filter(reader -> reader.reads(unpacked, type)).findFirst();
  }

  /** The file as its reader takes it. */
  static InputStream unpacked(String fileName, InputStream file) throws IOException {
    return isPacked(fileName) ? new GZIPInputStream(file) : file;
  }

  private static boolean isPacked(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(PACKED);
  }
}
