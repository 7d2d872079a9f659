package tandem.analytics.metric;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is kept, counted and answered; every name in it is known and every type fits. Immutable.
 *
 * @param text the YAML it was read from; generations of facts and rollups are known by it
 * @param kinds by name, in the catalogue's order like the rest
 */
public record Catalogue(
    String text,
    Map<String, Kind> kinds,
    Map<String, Measure> measures,
    Map<String, DimensionSet> sets,
    Map<String, OpenWork> open,
    Map<String, Funnel> funnels,
    Map<String, Position> positions,
    Map<String, Metric> metrics) {

  /** Which rollups this release makes of a catalogue; one more makes all compute theirs anew. */
  private static final int LAYOUT = 2;

  public Catalogue {
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    sets = Collections.unmodifiableMap(new LinkedHashMap<>(sets));
    open = Collections.unmodifiableMap(new LinkedHashMap<>(open));
    funnels = Collections.unmodifiableMap(new LinkedHashMap<>(funnels));
    positions = Collections.unmodifiableMap(new LinkedHashMap<>(positions));
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }

  /**
   * @throws CatalogueException naming the place and what would be right
   */
  public static Catalogue parse(String yaml) {
    return new CatalogueReader(CatalogueFile.read(yaml)).read(yaml);
  }

  /**
   * What the rows of an earlier release were made by. Its metrics are not read: they may be written
   * in ways that are no longer known, and no row depends on them.
   */
  public static Catalogue ofRows(String yaml) {
    return new CatalogueReader(CatalogueFile.readRows(yaml)).read(yaml);
  }

  /** The measures that count something of the kind. */
  public List<Measure> measuresOf(Kind kind) {
    return measures.values().stream().filter(it -> it.on().kind().equals(kind)).toList();
  }

  /** The sets that tell these dimensions apart, the one with the fewest besides first. */
  public List<DimensionSet> setsOf(Set<String> dimensions) {
    return sets.values().stream()
        .filter(it -> it.tellsApart(dimensions))
        .sorted(Comparator.comparingInt(it -> it.dimensions().size()))
        .toList();
  }

  /**
   * A digest of all that the rows of facts and rollups depend on. Where it is another, they have to
   * be computed anew; names and formulas of metrics may change without.
   */
  public String shape() {
    List<String> open = this.open.values().stream().map(OpenWork::openSql).toList();
    String rows =
        List.of(LAYOUT, kinds.values(), measures.values(), sets.values(), open).toString();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(rows.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
