package tandem.events;

import java.util.Comparator;

/**
 * How far an aggregate has come: one {@code number} higher with each event. The {@code epoch} rises
 * when a service's database is restored from a backup, so that acts recorded anew after the restore
 * come after those that were lost, whatever their numbers.
 *
 * @param epoch from 1
 * @param number from 1
 */
public record Version(int epoch, long number) implements Comparable<Version> {

  private static final Comparator<Version> ORDER =
      Comparator.comparingInt(Version::epoch).thenComparingLong(Version::number);

  public Version {
    if (epoch < 1 || number < 1) {
      throw new IllegalArgumentException("a version counts from 1.1, not " + epoch + "." + number);
    }
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }

  /** {@code epoch.number}, as it stands in an ETag. */
  @Override
  public String toString() {
    return epoch + "." + number;
  }
}
