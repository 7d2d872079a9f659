package tandem.operations.servicecase;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import tandem.surveys.Surveyed;
import tandem.web.act.References;

/** Lets surveys name cases as this service does. */
@Singleton
class SurveyedCases implements Surveyed {

  private final References references;

  SurveyedCases(References references) {
    this.references = references;
  }

  @Override
  public Kind kind() {
    return Kind.CASE;
  }

  @Override
  public Map<String, UUID> find(Collection<String> names) {
    return references.ids(ServiceCase.class, names);
  }
}
