package tandem.sales.opportunity;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.directory.Holders;
import tandem.directory.Restating;

/** A person's move gives the acts of opportunities to another team, region or level. */
@Singleton
class RestateOpportunities extends Restating<Opportunity> {

  private static final String CONCERNED =
      """
      select id from opportunity
      where (opened_by = :person and opened_at >= :from and opened_at < :until)
         or (closed_by = :person and closed_at >= :from and closed_at < :until)
      order by id
      """;

  RestateOpportunities() {
    super(Opportunity.class, CONCERNED);
  }

  @Override
  protected Stream<UUID> people(Opportunity opportunity) {
    return opportunity.holders().stream();
  }

  @Override
  protected Object facts(Opportunity opportunity, Holders holders) {
    return opportunity.facts(holders::on);
  }
}
