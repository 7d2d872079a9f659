package tandem.imports;

import java.time.DateTimeException;
import java.time.Instant;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.acts.Times;

/** The parts of the form that asks for an import. */
record ImportForm(FileUpload file, String type, String mapping, boolean dryRun, Instant knownAt) {

  /** Refuses a wrong value. */
  static ImportForm of(
      FileUpload file, String type, String mapping, String dryRun, String knownAt) {
    return new ImportForm(file, type, mapping, flag(dryRun), instant(knownAt));
  }

  String fileName() {
    return file.fileName() == null ? "" : file.fileName();
  }

  static boolean flag(String text) {
    return switch (text == null ? "" : text) {
      case "true" -> true;
      case "false", "" -> false;
      default -> throw new RefusedException(Refusal.invalid("dryRun", "import.value.flag"));
    };
  }

  private static Instant instant(String text) {
    try {
      return text == null || text.isBlank() ? null : Times.instant(text.strip());
    } catch (RefusedException e) {
      throw new RefusedException(e.refusal().about("knownAt"));
    } catch (DateTimeException e) {
      throw new RefusedException(Refusal.invalid("knownAt", "import.value.instant"));
    }
  }
}
