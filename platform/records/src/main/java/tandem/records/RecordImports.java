package tandem.records;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import tandem.acts.ActTime;
import tandem.imports.ImportType;
import tandem.imports.ImportTypes;

/** Every kind can be imported, under its plural, and some acts. */
@Singleton
class RecordImports implements ImportTypes {

  private final Kinds kinds;
  private final RecordReferences referred;
  private final AskedReader asked;
  private final RecordWriter writer;
  private final RecordRemoval removal;
  private final ActTime time;

  RecordImports(
      Kinds kinds,
      RecordReferences referred,
      AskedReader asked,
      RecordWriter writer,
      RecordRemoval removal,
      ActTime time) {
    this.kinds = kinds;
    this.referred = referred;
    this.asked = asked;
    this.writer = writer;
    this.removal = removal;
    this.time = time;
  }

  @Override
  public List<ImportType> all() {
    Stream<ImportType> records =
        kinds.all().stream()
            .filter(its -> !its.kind().ownImport())
            .map(its -> new RecordImport<>(its, referred, writer, removal, time));
    Stream<ImportType> acts =
        kinds.imported().stream().map(act -> new ActImport<>(act, asked, writer));
    return Stream.concat(records, acts).toList();
  }
}
