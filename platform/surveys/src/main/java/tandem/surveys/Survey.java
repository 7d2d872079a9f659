package tandem.surveys;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.directory.Holders;
import tandem.events.surveys.SurveyFacts;
import tandem.outbox.Aggregate;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.paging.Values;

/** A customer asked for a judgement, and the answer if one came. */
@Entity
@Table(name = "survey")
class Survey extends Aggregate {

  static final String KIND = "survey";

  private String function;

  @Enumerated(EnumType.STRING)
  private Instrument instrument;

  @Embedded private About about;
  @Embedded private Judged judged;

  @Column(name = "invited_at")
  private Instant invitedAt;

  @Column(name = "answered_at")
  private Instant answeredAt;

  private Integer score;
  private boolean withdrawn;

  @Column(name = "import_hash")
  private String importHash;

  protected Survey() {}

  Survey(UUID id, String externalId, String function) {
    super(id, externalId);
    this.function = function;
  }

  /** The customer answers, once. */
  Outcome<Survey> answer(Instant at, int given) {
    if (answeredAt != null) {
      return Outcome.refused(Refusal.conflict("survey.answered", answeredAt));
    }
    return standing()
        .then(_ -> content().answered(new Content.Answer(at, given)).checked())
        .map(this::take);
  }

  /**
   * Corrects what was recorded.
   *
   * @return the names of the fields that changed
   */
  Outcome<List<String>> amend(Content corrected) {
    return standing()
        .then(_ -> corrected.checked())
        .map(
            _ -> {
              List<String> fields = content().differences(corrected);
              take(corrected);
              return fields;
            });
  }

  Outcome<Survey> withdraw() {
    return standing()
        .map(
            _ -> {
              withdrawn = true;
              return this;
            });
  }

  /** Refused once it is withdrawn. */
  Outcome<Survey> standing() {
    return withdrawn ? Outcome.refused(Refusal.conflict("survey.withdrawn")) : Outcome.done(this);
  }

  /** Takes what was checked. */
  final Survey take(Content content) {
    instrument = content.instrument();
    about = content.about();
    judged = content.judged();
    invitedAt = content.invited();
    answeredAt = content.answeredAt();
    score = content.score();
    return this;
  }

  Content content() {
    return new Content(
        instrument,
        about(),
        judged(),
        invitedAt,
        answeredAt == null ? null : new Content.Answer(answeredAt, score));
  }

  /** As the contract has it, by where people stood; a withdrawn one has no moments. */
  SurveyFacts facts(Holders holders) {
    return new SurveyFacts(
        function,
        Values.apiName(instrument),
        about().customer(),
        about().deal(),
        about().serviceCase(),
        withdrawn ? null : judged().on(invitedAt, holders),
        withdrawn ? null : judged().on(answeredAt, holders),
        withdrawn ? null : score);
  }

  /** Whose place the facts depend on. */
  Stream<UUID> people() {
    return Stream.ofNullable(judged().person());
  }

  @Override
  public String kind() {
    return KIND;
  }

  String function() {
    return function;
  }

  boolean withdrawn() {
    return withdrawn;
  }

  Instant invitedAt() {
    return invitedAt;
  }

  Instant answeredAt() {
    return answeredAt;
  }

  String importHash() {
    return importHash;
  }

  void importedAs(String hash) {
    importHash = hash;
  }

  /** Hibernate reads an embedded record of nothing but nulls as null. */
  private About about() {
    return about == null ? new About(null, null, null) : about;
  }

  private Judged judged() {
    return judged == null ? new Judged(null, null) : judged;
  }
}
