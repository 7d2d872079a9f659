package tandem.operations.servicecase;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.directory.Holders;
import tandem.directory.Restating;

/** A person's move changes what the cases say that this person had. */
@Singleton
class RestateCases extends Restating<ServiceCase> {

  private static final String CONCERNED =
      """
      select id from service_case
      where id in (select case_id from case_holding where person = :person)
        and (state in ('OPEN', 'PAUSED')
             or coalesce(closed_at, withdrawn_at, resolved_at) >= :from)
        and opened_at < :until
      order by id
      """;

  private final Cases cases;

  RestateCases(Cases cases) {
    super(ServiceCase.class, CONCERNED);
    this.cases = cases;
  }

  @Override
  protected Stream<UUID> people(ServiceCase it) {
    return it.course.people();
  }

  @Override
  protected Object facts(ServiceCase it, Holders holders) {
    return cases.facts(it, holders);
  }

  @Override
  protected Object published(ServiceCase it, Holders holders) {
    return cases.noted(it, holders);
  }
}
