package tandem.documents;

import java.nio.file.Path;

/**
 * A part of a schema that others refer to.
 *
 * @param file its place in the folder of schemas
 * @param pointer to it within the file; empty for the file as a whole
 */
record Definition(String file, String pointer) {

  /** What a reference in a file is to. */
  static Definition of(String from, String reference) {
    int hash = reference.indexOf('#');
    String file = hash < 0 ? reference : reference.substring(0, hash);
    return new Definition(
        file.isEmpty() ? from : Path.of(from).resolveSibling(file).toString(),
        hash < 0 ? "" : reference.substring(hash + 1));
  }

  /** As people call it: {@code posting}. */
  String name() {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }
}
