package tandem.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The classes of a service as one JVM has loaded and linked them before (JEP 483), so that a start
 * takes a third of the time. A cache is named for the JVM and the files that it was made of: one of
 * another JDK or of an earlier build is not found, and the service starts without.
 *
 * @param file where the cache is, or would be
 */
record AotCache(Path file) {

  private static final String SUFFIX = ".aot";

  /**
   * The JVM checks the cache as well, and falls back by itself: nothing that anybody should read.
   */
  private static final String SAY_NOTHING = "-Xlog:aot*=off";

  /** The cache of a packaged service, for the JVM that runs this. */
  static AotCache of(Path application) {
    return of(
        application, System.getProperty("java.home") + " " + System.getProperty("java.vm.version"));
  }

  static AotCache of(Path application, String jvm) {
    MessageDigest digest = sha256();
    digest.update(jvm.getBytes(UTF_8));
    try (Stream<Path> files = Files.walk(application)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String content =
            "%n%s %d %s"
                .formatted(
                    application.relativize(file),
                    Files.size(file),
                    Files.getLastModifiedTime(file));
        digest.update(content.getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String name = HexFormat.of().formatHex(digest.digest(), 0, 8);
    return new AotCache(application.resolveSibling("aot").resolve(name + SUFFIX));
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** Options with which a JVM starts from the cache; none where there is no cache. */
  List<String> using() {
    // Mapped where it was made for, it is shared with the file and not copied: less memory and
    // time.
    return exists()
        ? List.of(
            "-XX:AOTCache=" + file,
            SAY_NOTHING,
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0")
        : List.of();
  }

  /** Options with which a JVM writes the cache when it ends; {@link #adopt} has it used. */
  List<String> making() {
    try {
      Files.createDirectories(file.getParent());
      delete("*" + SUFFIX + ".new*"); // of one that was ended before its time
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of("-XX:AOTCacheOutput=" + draft(), SAY_NOTHING);
  }

  /** Takes what a JVM has written, in place of caches of earlier builds and other JVMs. */
  void adopt() {
    try {
      delete("*" + SUFFIX);
      if (Files.exists(draft())) {
        Files.move(draft(), file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete(String names) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(file.getParent(), names)) {
      for (Path other : files) {
        Files.delete(other);
      }
    }
  }

  private Path draft() {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JVM has it", e);
    }
  }
}
