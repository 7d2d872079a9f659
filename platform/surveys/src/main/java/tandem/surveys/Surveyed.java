package tandem.surveys;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * A bean of a feature whose records surveys are about: finds them by what a request calls them.
 * Without one for a kind, as where another service owns the records, only their ids will do.
 */
public interface Surveyed {

  /** What a survey can be about. */
  enum Kind {
    CUSTOMER,
    DEAL,
    CASE
  }

  Kind kind();

  /** The ids of the records that references name, without those that name nothing. */
  Map<String, UUID> find(Collection<String> references);
}
