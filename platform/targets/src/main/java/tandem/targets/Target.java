package tandem.targets;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import tandem.events.targets.TargetFacts;
import tandem.outbox.Aggregate;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.paging.Values;

/** What a metric is to reach in a period, for a function or a part of one. */
@Entity
@Table(name = "target")
class Target extends Aggregate {

  static final String KIND = "target";

  private String function;
  @Embedded private Subject subject;
  @Embedded private Period period;
  private String currency;
  @Embedded private Aim aim;
  private boolean withdrawn;

  /** The first day on which what it says was known, where that was said afterwards. */
  @Column(name = "known_since")
  private LocalDate knownSince;

  @Column(name = "import_hash")
  private String importHash;

  protected Target() {}

  Target(UUID id, String externalId, String function, Subject subject, Content content) {
    super(id, externalId);
    this.function = function;
    this.subject = subject;
    take(content);
  }

  /**
   * Sets it otherwise.
   *
   * @return the names of the fields that changed
   */
  Outcome<List<String>> amend(Content changed) {
    return standing()
        .map(
            _ -> {
              List<String> fields = content().differences(changed);
              if (!fields.isEmpty()) {
                take(changed);
              }
              return fields;
            });
  }

  Outcome<Target> withdraw() {
    return standing()
        .map(
            _ -> {
              withdrawn = true;
              knownSince = null;
              return this;
            });
  }

  /** What it says now has been known since a day. */
  Outcome<Target> backfill(LocalDate day) {
    return standing()
        .map(
            _ -> {
              knownSince = day;
              return this;
            });
  }

  /** Refused once it is withdrawn. */
  Outcome<Target> standing() {
    return withdrawn ? Outcome.refused(Refusal.conflict("target.withdrawn")) : Outcome.done(this);
  }

  private void take(Content content) {
    period = content.period();
    currency = content.currency();
    aim = content.aim();
    knownSince = null;
  }

  Content content() {
    return new Content(period, currency, aim);
  }

  TargetFacts facts() {
    return new TargetFacts(
        subject.metric(),
        function,
        Values.apiName(subject.dimension()),
        subject.member(),
        period.from(),
        period.to(),
        currency,
        aim.floorOfTarget(),
        aim.target(),
        aim.band(),
        withdrawn,
        knownSince);
  }

  @Override
  public String kind() {
    return KIND;
  }

  Subject subject() {
    return subject;
  }

  Period period() {
    return period;
  }

  String importHash() {
    return importHash;
  }

  Target importedAs(String hash) {
    importHash = hash;
    return this;
  }
}
