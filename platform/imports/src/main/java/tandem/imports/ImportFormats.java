package tandem.imports;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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

  List<String> typeNames() {
    return types.stream().map(ImportType::name).sorted().toList();
  }

  Optional<RowReader> reader(String fileName, ImportType type) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    String unpacked =
        isPacked(fileName) ? lower.substring(0, lower.length() - PACKED.length()) : lower;
    return readers.stream().filter(reader -> reader.reads(unpacked, type)).findFirst();
  }

  static boolean isPacked(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(PACKED);
  }
}
