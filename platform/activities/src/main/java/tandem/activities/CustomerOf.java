package tandem.activities;

import java.util.UUID;

/** A bean of a feature whose records activities are about: it says with whom each has to do. */
public interface CustomerOf {

  /** The kind of its records, as events name it. */
  String kind();

  /**
   * The customer of a record; null where it has none.
   *
   * @param record the id of one that there is
   */
  UUID customer(UUID record);
}
