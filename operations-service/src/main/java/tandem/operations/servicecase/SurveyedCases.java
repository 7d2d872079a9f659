package tandem.operations.servicecase;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
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
    Map<String, UUID> ids = new HashMap<>();
    references.find(ServiceCase.class, names).forEach((name, its) -> ids.put(name, its.id()));
    return ids;
  }
}
