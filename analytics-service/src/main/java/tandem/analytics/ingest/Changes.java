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
 * @param reached what else may count otherwise
 */
record Changes(List<FactsRow> opened, List<Closing> closed, Rollups rollups, Reached reached) {

  Changes(Projection projection) {
    this(new ArrayList<>(), new ArrayList<>(), new Rollups(), new Reached(projection.linked()));
  }
}
