package tandem.sales.opportunity;

import jakarta.inject.Singleton;
import java.util.UUID;
import tandem.activities.CustomerOf;

/** With whom activities have to do that are about opportunities. */
@Singleton
class CustomerOfOpportunity implements CustomerOf {

  private final Opportunities opportunities;

  CustomerOfOpportunity(Opportunities opportunities) {
    this.opportunities = opportunities;
  }

  @Override
  public String kind() {
    return "opportunity";
  }

  @Override
  public UUID customer(UUID record) {
    return opportunities.findById(record).customer();
  }
}
