package tandem.operations.servicecase;

import jakarta.inject.Singleton;
import java.util.UUID;
import tandem.activities.CustomerOf;

/** With whom activities have to do that are about cases. */
@Singleton
class CustomerOfCase implements CustomerOf {

  private final Cases cases;

  CustomerOfCase(Cases cases) {
    this.cases = cases;
  }

  @Override
  public String kind() {
    return "case";
  }

  @Override
  public UUID customer(UUID record) {
    return cases.findById(record).customer;
  }
}
