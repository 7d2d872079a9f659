package tandem.records;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import tandem.acts.ActTime;
import tandem.imports.ImportType;
import tandem.imports.ImportTypes;

/** Every kind can be imported, under its plural. */
@Singleton
class RecordImports implements ImportTypes {

  private final Kinds kinds;
  private final RecordReferences referred;
  private final RecordWriter writer;
  private final RecordRemoval removal;
  private final ActTime time;

  RecordImports(
      Kinds kinds,
      RecordReferences referred,
      RecordWriter writer,
      RecordRemoval removal,
      ActTime time) {
    this.kinds = kinds;
    this.referred = referred;
    this.writer = writer;
    this.removal = removal;
    this.time = time;
  }

  @Override
  public List<ImportType> all() {
    return kinds.all().stream()
        .filter(records -> !records.kind().ownImport())
        .map(records -> new RecordImport<>(records, referred, writer, removal, time))
        .collect(Collectors.toUnmodifiableList());
  }
}
