package tandem.analytics.ingest;

import java.util.ArrayList;
import java.util.List;
import tandem.analytics.facts.FactsRow;
import tandem.analytics.facts.FactsRow.Closing;
import tandem.analytics.rollup.Rollups;

/**
 * What a fold changes in one generation.
 *
 * @param opened new versions that were the company's knowledge for at least a day
 * @param closed stored versions that a new one supersedes
 */
record Changes(List<FactsRow> opened, List<Closing> closed, Rollups rollups) {

  Changes() {
    this(new ArrayList<>(), new ArrayList<>(), new Rollups());
  }

  /** Whether they change what is known of some record of a kind. */
  boolean concern(String kind) {
    return opened.stream().anyMatch(row -> row.facts().kind().name().equals(kind))
        || closed.stream().anyMatch(closing -> closing.kind().equals(kind));
  }
}
