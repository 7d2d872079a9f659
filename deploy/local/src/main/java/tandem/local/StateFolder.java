package tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that holds all state of one suite: keys, tokens, passwords, data, logs. Nobody but its
 * owner may read it.
 */
record StateFolder(Path path) {

  private static final String LOCK = "lock";

  static StateFolder at(Path path) {
    StateFolder folder = new StateFolder(path);
    folder.folder("");
    return folder;
  }

  /** A file or folder in this one, whether it exists or not. */
  Path file(String name) {
    return path.resolve(name);
  }

  /** A folder in this one, made if need be. */
  Path folder(String name) {
    Path folder = path.resolve(name);
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      return folder;
    } catch (IOException e) {
      throw new StartRefused("The folder " + folder + " cannot be made: " + e.getMessage(), e);
    }
  }

  /** Writes a file that only its owner may read; it is there as a whole or not at all. */
  Path write(String name, String content) {
    Path file = path.resolve(name);
    folder(path.relativize(file.getParent()).toString());
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(draft);
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(draft, content);
      return Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(String name) {
    try {
      return Files.readString(path.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String name) {
    return Files.exists(path.resolve(name));
  }

  void delete(String name) {
    Path start = path.resolve(name);
    if (Files.notExists(start)) {
      return;
    }
    try (Stream<Path> files = Files.walk(start)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes everything but the lock, which is held. */
  void wipe() {
    for (String name : names()) {
      if (!name.equals(LOCK)) {
        delete(name);
      }
    }
  }

  private List<String> names() {
    try (Stream<Path> files = Files.list(path)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
