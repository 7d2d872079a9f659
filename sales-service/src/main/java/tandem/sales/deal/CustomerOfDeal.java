package tandem.sales.deal;

import jakarta.inject.Singleton;
import java.util.UUID;
import tandem.activities.CustomerOf;

/** With whom activities have to do that are about deals. */
@Singleton
class CustomerOfDeal implements CustomerOf {

  private final Deals deals;

  CustomerOfDeal(Deals deals) {
    this.deals = deals;
  }

  @Override
  public String kind() {
    return "deal";
  }

  @Override
  public UUID customer(UUID record) {
    return deals.findById(record).terms().customer();
  }
}
