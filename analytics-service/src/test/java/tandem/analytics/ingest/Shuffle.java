package tandem.analytics.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What a broker and its consumers may do to deliveries: repeat, reorder, cut into batches. */
record Shuffle(Random random) {

  Shuffle(long seed) {
    this(new Random(seed));
  }

  /** The same deliveries, some more than once, in any order, in batches of any size. */
  List<List<Delivery>> of(List<Delivery> deliveries) {
    List<Delivery> shuffled = new ArrayList<>(deliveries);
    for (Delivery delivery : deliveries) {
      if (random.nextInt(3) == 0) {
        shuffled.add(delivery);
      }
    }
    Collections.shuffle(shuffled, random);
    List<List<Delivery>> batches = new ArrayList<>();
    for (int from = 0; from < shuffled.size(); ) {
      int to = Math.min(shuffled.size(), from + 1 + random.nextInt(8));
      batches.add(shuffled.subList(from, to));
      from = to;
    }
    return batches;
  }
}
