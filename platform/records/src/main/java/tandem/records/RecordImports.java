package tandem.records;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import tandem.web.imports.ImportType;
import tandem.web.imports.ImportTypes;

/** Every kind can be imported, under its plural. */
@Singleton
class RecordImports implements ImportTypes {

  private final Kinds kinds;
  private final RecordWriter writer;

  RecordImports(Kinds kinds, RecordWriter writer) {
    this.kinds = kinds;
    this.writer = writer;
  }

  @Override
  public List<ImportType> all() {
    return kinds.all().stream()
        .map(records -> new RecordImport<>(records, writer))
        .collect(Collectors.toUnmodifiableList());
  }
}
