package tandem.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every derived document is as its source; {@code ./mvnw -Pdocuments} writes them. */
class DocumentsIT {

  private static final boolean WRITES = "write".equals(System.getProperty("tandem.documents"));

  @TestFactory
  Stream<DynamicTest> isAsItsSource() {
    return Documents.all().stream()
        .map(
            document ->
                DynamicTest.dynamicTest(
                    Documents.ROOT.relativize(document.file()).toString(),
                    () -> isAsItsSource(document)));
  }

  private static void isAsItsSource(Document document) throws IOException {
    if (WRITES) {
      Files.createDirectories(document.file().getParent());
      Files.writeString(document.file(), document.text());
    }
    assertThat(Files.exists(document.file()) ? Files.readString(document.file(), UTF_8) : "")
        .as("%s is stale; ./mvnw -Pdocuments writes it", document.file().getFileName())
        .isEqualTo(document.text());
  }
}
