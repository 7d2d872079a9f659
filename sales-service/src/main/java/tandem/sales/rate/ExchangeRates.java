package tandem.sales.rate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import tandem.directory.Company;
import tandem.events.Holder;
import tandem.events.Moment;
import tandem.records.Records;
import tandem.records.Refusals;

/** The exchange rates, of which there is one for a pair of currencies and a day. */
@ApplicationScoped
class ExchangeRates extends Records<ExchangeRate> {

  /** The key of the advisory lock; its digits have no meaning. */
  private static final long RECORDING = 4_816_093_275L;

  private final Company company;

  ExchangeRates(Company company) {
    this.company = company;
  }

  /** Waits until nobody else records rates, and keeps others from it until the transaction ends. */
  @Override
  protected void prepare() {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(" + RECORDING + ")")
        .getSingleResult();
  }

  @Override
  protected boolean comparesRecords() {
    return true;
  }

  @Override
  protected void check(ExchangeRate rate, Refusals refusals) {
    find(
            """
            from ExchangeRate r where r.id <> :id and not r.withdrawn
            and r.from = :from and r.to = :to and r.day = :day
            """,
            Map.of("id", rate.id(), "from", rate.from, "to", rate.to, "day", rate.day))
        .firstResultOptional()
        .ifPresent(
            other ->
                refusals.conflict(
                    "exchange-rate.recorded",
                    other.called(),
                    other.from,
                    other.rate.toPlainString(),
                    other.to,
                    other.day));
  }

  @Override
  protected Function<ExchangeRate, Object> facts(Collection<ExchangeRate> some) {
    return rate -> told(rate, new ExchangeRateFacts(holds(rate)));
  }

  private Moment holds(ExchangeRate rate) {
    return rate.withdrawn() ? null : Moment.of(company.start(rate.day), Holder.NOBODY);
  }
}
