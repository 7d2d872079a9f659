package tandem.activities;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.acts.ActTime;
import tandem.acts.Caller;
import tandem.directory.Company;
import tandem.directory.Holders;
import tandem.directory.PlacedRecords;
import tandem.records.Occasion;
import tandem.records.Refusals;

/** The activities; each is seen by those who see the work of who did it. */
@ApplicationScoped
class Activities extends PlacedRecords<Activity> {

  /** What activities of a service are about: what it knows. */
  private static final Map<String, Set<String>> ABOUT =
      Map.of(
          "sales", Set.of("customer", "opportunity", "deal"),
          "operations", Set.of("customer", "deal", "case"));

  private final Company company;
  private final ActTime time;
  private final Map<String, CustomerOf> customers;

  Activities(Company company, ActTime time, @All List<CustomerOf> customers) {
    this.company = company;
    this.time = time;
    this.customers =
        customers.stream().collect(Collectors.toMap(CustomerOf::kind, Function.identity()));
  }

  /** It is the caller's own where nobody else is said; a file says whose it is. */
  @Override
  protected void fill(Collection<ObjectNode> documents, Occasion occasion) {
    occasion
        .caller()
        .flatMap(Caller::person)
        .ifPresent(
            self ->
                documents.stream()
                    .filter(document -> !document.hasNonNull("person"))
                    .forEach(document -> document.put("person", self)));
  }

  @Override
  protected void complete(Activity activity, Occasion occasion) {
    if (activity.isNew()) {
      activity.function = company.service();
      if (activity.happenedAt == null && occasion.caller().isPresent()) {
        activity.happenedAt = time.now();
      }
    }
    activity.ofCustomer =
        activity.about().entrySet().stream()
            .filter(about -> about.getValue() != null && customers.containsKey(about.getKey()))
            .map(about -> customers.get(about.getKey()).customer(about.getValue()))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  @Override
  protected void check(Activity activity, Refusals refusals) {
    activity.about().keySet().stream()
        .filter(about -> !ABOUT.get(company.service()).contains(about))
        .forEach(about -> refusals.invalid(about, "activity.elsewhere"));
  }

  @Override
  protected Instant happened(Activity activity) {
    return activity.happenedAt;
  }

  @Override
  protected Stream<UUID> people(Activity activity) {
    return Stream.of(activity.person);
  }

  @Override
  protected ActivityFacts facts(Activity activity, Holders holders) {
    return activity.facts(holders);
  }

  /** With whom it has to do is said whatever it is about. */
  @Override
  protected Object published(Activity activity, Holders holders) {
    ObjectNode facts = (ObjectNode) super.published(activity, holders);
    if (activity.ofCustomer != null) {
      facts.put("customer", activity.ofCustomer.toString());
    }
    return facts;
  }

  @Override
  protected String concerned() {
    return """
    select id from activity
    where person = :person and not withdrawn and happened_at >= :from and happened_at < :until
    order by id
    """;
  }
}
