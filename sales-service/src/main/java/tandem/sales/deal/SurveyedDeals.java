package tandem.sales.deal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import tandem.surveys.Surveyed;
import tandem.web.act.References;

/** Lets surveys name deals as this service does. */
@Singleton
class SurveyedDeals implements Surveyed {

  private final References references;

  SurveyedDeals(References references) {
    this.references = references;
  }

  @Override
  public Kind kind() {
    return Kind.DEAL;
  }

  @Override
  public Map<String, UUID> find(Collection<String> names) {
    return references.ids(Deal.class, names);
  }
}
