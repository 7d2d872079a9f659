package tandem.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every derived document is as its source; {@link Documents#COMMAND} writes them. */
class DocumentsIT {

  private static final boolean WRITES = "write".equals(System.getProperty("tandem.documents"));

  private static List<Document> documents;

  @BeforeAll
  static void make() {
    documents = Documents.all();
    if (WRITES) {
      documents.forEach(Document::write);
    }
  }

  @TestFactory
  Stream<DynamicTest> isAsItsSource() {
    return documents.stream()
        .map(
            document ->
                DynamicTest.dynamicTest(
                    Documents.ROOT.relativize(document.file()).toString(),
                    () ->
                        document
                            .fault()
                            .ifPresent(
                                why -> {
                                  throw new AssertionError(why);
                                })));
  }

  /** A kind gives its events' examples by those of its fields. */
  @TestFactory
  Stream<DynamicTest> everyExampleIsAsItsSchemaSays() {
    EventExamples examples = EventExamples.of(documents);
    return examples.examples().keySet().stream()
        .map(
            type ->
                DynamicTest.dynamicTest(type, () -> assertThat(examples.faults(type)).isEmpty()));
  }
}
