package tandem.operations.servicecase;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import tandem.acts.References;
import tandem.records.Referable;

/** Lets other records name cases as this service does. */
@Singleton
class ReferableCases implements Referable {

  private final References references;

  ReferableCases(References references) {
    this.references = references;
  }

  @Override
  public String kind() {
    return "case";
  }

  @Override
  public Map<String, UUID> find(Collection<String> names) {
    return references.ids(ServiceCase.class, names);
  }
}
