package tandem.analytics.ingest;

import java.util.UUID;
import tandem.analytics.copy.Keys;

/**
 * Facts and rollups computed by one catalogue in one zone.
 *
 * @param rebuiltTo how far it was rebuilt, in the order of the aggregates' ids; null for nothing
 *     yet, and of no concern to one that serves
 */
public record Generation(int id, State state, UUID rebuiltTo, Projection projection) {

  /** In the life of a generation, in order. */
  public enum State {
    BUILDING,
    SERVING,
    RETIRED
  }

  /** The schema in which its tables are. */
  String schema() {
    return schema(id);
  }

  static String schema(int id) {
    return "g" + id;
  }

  /**
   * Whether an event that comes now belongs into it; what was not rebuilt yet comes from the log.
   */
  boolean takes(UUID aggregate) {
    return switch (state) {
      case SERVING -> true;
      case BUILDING -> rebuiltTo != null && Keys.ORDER.compare(aggregate, rebuiltTo) <= 0;
      case RETIRED -> false;
    };
  }
}
