package tandem.sales.deal;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.directory.Holders;
import tandem.directory.Restating;

/** A person's move gives the postings of deals to another team, region or level. */
@Singleton
class RestateDeals extends Restating<Deal> {

  private static final String CONCERNED =
      """
      select id from deal
      where credited @> array[cast(:person as uuid)] and state <> 'WITHDRAWN' and (
          (closed_at >= :from and closed_at < :until)
          or (cancelled_at >= :from and cancelled_at < :until)
          or exists (
            select 1 from jsonb_array_elements(refunds) r
            where cast(r ->> 'at' as timestamptz) >= :from
              and cast(r ->> 'at' as timestamptz) < :until))
      order by id
      """;

  private final Deals deals;

  RestateDeals(Deals deals) {
    super(Deal.class, CONCERNED);
    this.deals = deals;
  }

  @Override
  protected Stream<UUID> people(Deal deal) {
    return deal.course.people();
  }

  @Override
  protected Object facts(Deal deal, Holders holders) {
    return deal.facts(holders::on);
  }

  @Override
  protected Object published(Deal deal, Holders holders) {
    return deals.published(deal, holders);
  }
}
