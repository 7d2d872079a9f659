package tandem.records;

import java.util.List;

/**
 * How a list is written as a file: what stands before its records, they, a part of them at a time,
 * and what stands after them.
 *
 * @param <A> what is listed
 */
public interface ListFile<A extends Recorded> {

  String mediaType();

  /** Of the file's name. */
  String extension();

  String head();

  /** Called in the transaction in which they were read. */
  String records(List<A> part);

  default String tail() {
    return "";
  }
}
