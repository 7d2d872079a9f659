package tandem.promises;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import tandem.records.Field;
import tandem.records.Recorded;

/**
 * What is promised for some records today; each change of it is a new edition. A service declares
 * its own, with the criteria by which records are told apart, and within how long what is done.
 */
@MappedSuperclass
public abstract class Policy extends Recorded {

  @Field(
      en = "Business calendar",
      zh = "工作日历",
      fact = true,
      to = Calendar.class,
      help = "The company's own if absent.")
  private UUID calendar;

  @Field(
      en = "In force from",
      zh = "生效日期",
      fact = true,
      fresh = true,
      example = "2026-06-01",
      help =
          "The first day of this edition; absent if it reaches back without bound. A change that"
              + " does not say it begins today.")
  @Column(name = "from_day")
  private LocalDate from;

  @Field(en = "Edition", zh = "版次", readOnly = true, help = "One more with each change.")
  private int edition;

  @ElementCollection
  @CollectionTable(name = "sla_policy_edition", joinColumns = @JoinColumn(name = "policy_id"))
  @OrderColumn(name = "ordinal")
  @BatchSize(size = 200)
  private List<PolicyEdition> editions = new ArrayList<>();

  /** As people know it. */
  protected abstract String name();

  /** Which records it is for, for ever: others are another policy's. */
  protected abstract Criteria criteria();

  /** Minutes of working time until a human answers; null for no promise. */
  protected abstract Long responseMinutes();

  /** Minutes of working time until what a record is about is settled; null for no promise. */
  protected Long resolutionMinutes() {
    return null;
  }

  /** Has a change that does not say since when begin on a day. */
  final void beginOn(LocalDate day) {
    from = from == null ? day : from;
  }

  @Override
  protected final void settle() {
    editions.add(new PolicyEdition(from, responseMinutes(), resolutionMinutes(), calendar));
    edition = editions.size();
  }

  final PolicyEditions editions() {
    return new PolicyEditions(id(), criteria(), List.copyOf(editions));
  }
}
