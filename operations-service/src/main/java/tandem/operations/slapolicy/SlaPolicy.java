package tandem.operations.slapolicy;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hibernate.annotations.BatchSize;
import tandem.events.operations.SlaPolicyFacts;
import tandem.outbox.Aggregate;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.paging.Values;

/** What is promised for some cases, edition by edition. */
@Entity
@Table(name = "sla_policy")
public class SlaPolicy extends Aggregate {

  public static final String KIND = "sla-policy";

  private String name;

  /** Null where all are. */
  @Embedded private Criteria criteria;

  @Column(name = "import_hash")
  private String importHash;

  @ElementCollection
  @CollectionTable(name = "sla_policy_edition", joinColumns = @JoinColumn(name = "policy_id"))
  @OrderColumn(name = "ordinal")
  @BatchSize(size = 200)
  private List<PolicyEdition> editions = new ArrayList<>();

  protected SlaPolicy() {}

  private SlaPolicy(UUID id, String externalId, Criteria criteria) {
    super(id, externalId);
    this.criteria = criteria;
  }

  static Outcome<SlaPolicy> define(
      UUID id, String externalId, String name, Criteria criteria, PolicyEdition edition) {
    return new SlaPolicy(id, externalId, criteria).edit(name, edition);
  }

  /** Makes a new edition, in force from its day on; the editions before stay as they are. */
  Outcome<SlaPolicy> edit(String newName, PolicyEdition edition) {
    if (edition.responseMinutes() == null && edition.resolutionMinutes() == null) {
      return Outcome.refused(Refusal.invalid("resolutionMinutes", "sla-policy.no-promise"));
    }
    name = newName;
    editions.add(edition);
    return Outcome.done(this);
  }

  /** The number of the edition in force on a day; none before the first. */
  Optional<Integer> inForce(LocalDate day) {
    return IntStream.range(0, editions.size())
        .filter(i -> editions.get(i).begunOn(day))
        .boxed()
        .reduce((earlier, later) -> startsLater(earlier, later) ? earlier : later)
        .map(i -> i + 1);
  }

  private boolean startsLater(int one, int other) {
    LocalDate day = editions.get(one).from();
    LocalDate otherDay = editions.get(other).from();
    return day != null && (otherDay == null || day.isAfter(otherDay));
  }

  /**
   * @param number from 1
   */
  PolicyEdition edition(int number) {
    return editions.get(number - 1);
  }

  PolicyEdition newest() {
    return editions.getLast();
  }

  int edition() {
    return editions.size();
  }

  SlaPolicyFacts facts() {
    PolicyEdition newest = newest();
    return new SlaPolicyFacts(
        criteria().category() == null ? null : Values.apiName(criteria().category()),
        criteria().severity(),
        criteria().segment(),
        newest.responseMinutes(),
        newest.resolutionMinutes(),
        newest.calendar(),
        newest.from());
  }

  @Override
  public String kind() {
    return KIND;
  }

  String name() {
    return name;
  }

  /** Which cases it is for, for ever: others are another policy's. */
  Criteria criteria() {
    return criteria == null ? Criteria.ANY : criteria;
  }

  String importHash() {
    return importHash;
  }

  void importedAs(String hash) {
    importHash = hash;
  }
}
