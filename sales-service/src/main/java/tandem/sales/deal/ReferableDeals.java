package tandem.sales.deal;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import tandem.records.Referable;
import tandem.web.act.References;

/** Lets other records name deals as this service does. */
@Singleton
class ReferableDeals implements Referable {

  private final References references;

  ReferableDeals(References references) {
    this.references = references;
  }

  @Override
  public String kind() {
    return "deal";
  }

  @Override
  public Map<String, UUID> find(Collection<String> names) {
    return references.ids(Deal.class, names);
  }
}
