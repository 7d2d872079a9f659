package tandem.analytics.facts;

import java.util.Collections;
import java.util.List;
import tandem.analytics.metric.Kind;

/**
 * What an event says of its aggregate after the act, as far as the catalogue looks at it.
 *
 * @param attributes in the kind's order
 * @param moments in the kind's order, null where it has not happened
 * @param journals in the kind's order, empty where there is none
 */
public record Facts(
    Kind kind, Entry.Values attributes, List<Entry> moments, List<List<Entry>> journals) {

  public Facts {
    moments = Collections.unmodifiableList(moments);
    journals = Collections.unmodifiableList(journals);
  }
}
