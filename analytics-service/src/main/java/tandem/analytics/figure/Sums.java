package tandem.analytics.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds slices of the same place up; what comes to nothing is left out. Not thread-safe. */
final class Sums {

  private final Map<Slice.Place, Slice> slices = new LinkedHashMap<>();

  void add(Slice slice) {
    slices.merge(slice.place(), slice, Slice::plus);
  }

  List<Slice> slices() {
    return slices.values().stream().filter(slice -> !slice.isNothing()).toList();
  }
}
