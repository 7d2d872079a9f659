package tandem.local;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, unpacked from the archive that Maven brought for this machine. */
final class PostgresBinaries {

  private static final String FOLDER = "postgres/programs";

  private PostgresBinaries() {}

  /** The folder that has {@code bin}, unpacked if it is not there yet. */
  static Path of(StateFolder state) {
    Path folder = state.file(FOLDER);
    if (Files.isDirectory(folder)) {
      return folder;
    }
    String draft = FOLDER + ".new";
    state.delete(draft);
    try (InputStream archive = archive();
        TarArchiveInputStream files =
            new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive)))) {
      unpack(files, state.folder(draft));
      return Files.move(state.file(draft), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream archive() throws IOException {
    String system = System.getProperty("os.name");
    return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
        system.startsWith("Mac") ? "Darwin" : system, System.getProperty("os.arch"));
  }

  private static void unpack(TarArchiveInputStream files, Path folder) throws IOException {
    for (TarArchiveEntry entry = files.getNextEntry();
        entry != null;
        entry = files.getNextEntry()) {
      Path file = folder.resolve(entry.getName()).normalize();
      if (!file.startsWith(folder)) {
        throw new IOException("the archive reaches out of its folder: " + entry.getName());
      }
      if (entry.isDirectory()) {
        Files.createDirectories(file);
        continue;
      }
      Files.createDirectories(file.getParent());
      if (entry.isSymbolicLink()) {
        Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      } else {
        Files.copy(files, file);
        if ((entry.getMode() & 0100) != 0) {
          Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
      }
    }
  }
}
