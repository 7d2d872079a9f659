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

  private final Opportunities opportunities;

  RestateOpportunities(Opportunities opportunities) {
    super(Opportunity.class, CONCERNED);
    this.opportunities = opportunities;
  }

  @Override
  protected Stream<UUID> people(Opportunity opportunity) {
    return opportunity.course.holders();
  }

  @Override
  protected Object facts(Opportunity opportunity, Holders holders) {
    return opportunity.facts(holders::on);
  }

  @Override
  protected Object published(Opportunity opportunity, Holders holders) {
    return opportunities.published(opportunity, holders);
  }
}
