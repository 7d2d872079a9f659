package tandem.analytics.figure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the words that somebody may have meant who wrote another. */
final class Nearness {

  private static final int MOST = 3;

  /** A part of a word says something from this length on. */
  private static final int PART = 3;

  private record Found(String word, int distance) {}

  private Nearness() {}

  /** At most three, the nearest first; none where nothing is near. */
  static List<String> near(String meant, Collection<String> words) {
    String lower = meant.toLowerCase(Locale.ROOT);
    return words.stream()
        .distinct()
        .map(word -> new Found(word, distance(lower, word.toLowerCase(Locale.ROOT))))
        .filter(found -> found.distance() <= Math.max(1, meant.length() / 3))
        .sorted(Comparator.comparingInt(Found::distance).thenComparing(Found::word))
        .limit(MOST)
        .map(Found::word)
        .toList();
  }

  /** Of Levenshtein; 1 where one is a part of the other. */
  static int distance(String one, String other) {
    if (Math.min(one.length(), other.length()) >= PART
        && !one.equals(other)
        && (one.contains(other) || other.contains(one))) {
      return 1;
    }
    int[] above = new int[other.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[above.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[other.length()];
  }
}
