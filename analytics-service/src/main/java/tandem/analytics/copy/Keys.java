package tandem.analytics.copy;

import java.util.Comparator;
import java.util.UUID;

/** The order in which PostgreSQL keeps ids; Java's own takes their halves as signed. */
public final class Keys {

  public static final Comparator<UUID> ORDER =
      (one, other) -> {
        int high =
            Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0
            ? high
            : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
      };

  private Keys() {}
}
