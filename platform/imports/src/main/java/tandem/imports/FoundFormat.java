package tandem.imports;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;

/**
 * The format in which a file writes times that are not ISO 8601.
 *
 * @param pattern the first, where several read all of them; null where none does
 * @param doubt that there are several; null where there are not
 */
record FoundFormat(String pattern, Refusal doubt) {

  static final FoundFormat NONE = new FoundFormat(null, null);

  /** How other systems write days and times; each with or without a time of the day. */
  private static final List<String> FORMATS =
      List.of(
          "d.M.uuuu[ H:mm[:ss]]",
          "d/M/uuuu[ H:mm[:ss]]",
          "M/d/uuuu[ H:mm[:ss]]",
          "M/d/uuuu[ h:mm[:ss] a]",
          "d/M/uuuu[ h:mm[:ss] a]",
          "d-M-uuuu[ H:mm[:ss]]",
          "M-d-uuuu[ H:mm[:ss]]",
          "uuuu/M/d[ H:mm[:ss]]",
          "uuuu.M.d[ H:mm[:ss]]",
          "uuuu-M-d[ H:mm[:ss]]",
          "uuuu年M月d日[ H:mm[:ss]]",
          "uuuuMMdd[ HHmmss]",
          "d MMM uuuu[ H:mm[:ss]]",
          "d-MMM-uuuu[ H:mm[:ss]]",
          "MMM d, uuuu[ h:mm[:ss] a]");

  /**
   * Looks for the format, of those that are known, in which all are written that are not ISO.
   *
   * @param mapped in whose zone they are
   * @param texts of times
   */
  static FoundFormat of(Mapping mapped, Stream<String> texts) {
    FileTimes iso = mapped.times();
    List<String> others =
        texts
            .filter(text -> text.chars().anyMatch(Character::isDigit) && !reads(iso, text))
            .distinct()
            .toList();
    if (others.isEmpty()) {
      return NONE;
    }
    Map<List<Object>, String> readings = new LinkedHashMap<>();
    for (String format : FORMATS) {
      FileTimes times = mapped.with(Map.of(), format, null).times();
      if (others.stream().allMatch(text -> reads(times, text))) {
        readings.putIfAbsent(others.stream().<Object>map(times::instant).toList(), format);
      }
    }
    Refusal doubt =
        Refusal.invalid(
            "mapping",
            "import.date-format.ambiguous",
            others.getFirst(),
            String.join("   ", readings.values()));
    return new FoundFormat(
        readings.values().stream().findFirst().orElse(null), readings.size() > 1 ? doubt : null);
  }

  private static boolean reads(FileTimes times, String text) {
    try {
      times.instant(text);
      return true;
    } catch (DateTimeException | RefusedException e) {
      return e instanceof RefusedException;
    }
  }
}
