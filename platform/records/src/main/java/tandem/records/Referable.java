package tandem.records;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * A bean of a feature whose records others refer to by the name of their kind. Declared kinds need
 * none. Of a kind that no bean of the service knows, ids can be named, and what {@link Elsewhere}
 * was told.
 */
public interface Referable {

  /** As events name it. */
  String kind();

  /** The ids of the records that names stand for, without those that stand for nothing. */
  Map<String, UUID> find(Collection<String> names);
}
