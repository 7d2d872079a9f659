package tandem.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the JVMs of the services are to be good at. */
enum JvmMode {
  /** Quick to start, quick under load, small for as long as it runs: what is shipped. */
  SHIPPED,

  /**
   * For suites that live briefly, as those of tests: the first compiler alone, since the optimising
   * one costs more than it brings within minutes.
   */
  BRIEF,

  /**
   * Records what a start loads and links, and writes an {@link AotCache} of it when it ends. By the
   * first compiler alone: a later start then knows of no method that was worth optimising at once,
   * and optimises what its own load makes hot.
   */
  TRAINING;

  /**
   * The heap grows with what is in use, the young part of it does not; a code cache of the default
   * size fills with what was hot once; and freed memory goes back to the system. The images have
   * the same options (deploy/kubernetes/pom.xml).
   */
  private static final List<String> SMALL =
      List.of(
          "-Xms32m",
          "-Xmn12m",
          "-Xmx256m",
          "-XX:MinHeapFreeRatio=20",
          "-XX:MaxHeapFreeRatio=40",
          "-XX:ReservedCodeCacheSize=40m",
          "-XX:TrimNativeHeapInterval=5000");

  static JvmMode of(String name) {
    return Stream.of(values())
        .filter(mode -> mode.toString().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new StartRefused(
                    "-Dtandem.jvm=%s: there are %s."
                        .formatted(
                            name,
                            Stream.of(values())
                                .map(JvmMode::toString)
                                .collect(Collectors.joining(", ")))));
  }

  /** The options of a service whose cache is this one, or would be. */
  List<String> options(AotCache cache) {
    List<String> options = new ArrayList<>(SMALL);
    if (this != SHIPPED) {
      options.add(Jvm.FIRST_COMPILER_ALONE);
    }
    options.addAll(this == TRAINING ? cache.making() : cache.using());
    return options;
  }

  /** How a service is ended: one in training has nothing to bring in order. */
  Signal stopBy() {
    return this == TRAINING ? Signal.KILL : Signal.TERMINATE;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
