package tandem.surveys;

import static tandem.acts.Roles.ADMIN;
import static tandem.acts.Roles.OPERATIONS_DIRECTOR;
import static tandem.acts.Roles.OPERATIONS_JUNIOR;
import static tandem.acts.Roles.OPERATIONS_MANAGER;
import static tandem.acts.Roles.OPERATIONS_PRODUCT_MANAGER;
import static tandem.acts.Roles.OPERATIONS_SENIOR;
import static tandem.acts.Roles.SALES_DIRECTOR;
import static tandem.acts.Roles.SALES_MANAGER;
import static tandem.acts.Roles.SALES_REPRESENTATIVE;
import static tandem.acts.Roles.SALES_SUPERVISOR;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.Values;
import tandem.directory.Holders;
import tandem.directory.Person;
import tandem.events.Moment;
import tandem.events.surveys.SurveyFacts;
import tandem.records.Awaited;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Refusals;
import tandem.records.Withdrawable;

/** A customer asked for a judgement, and the answer if one came. */
@Entity
@Table(name = "survey")
@Kind(
    name = "survey",
    plural = "surveys",
    en = "Survey",
    zh = "调查",
    example = "S-77",
    display = "",
    scope = "owner",
    scopeTeam = "team",
    order = "-invitedAt",
    begins = "invited",
    imported = "recorded",
    reimported = "recorded",
    differences = true,
    writes = {
      SALES_REPRESENTATIVE,
      SALES_SUPERVISOR,
      SALES_MANAGER,
      SALES_DIRECTOR,
      OPERATIONS_JUNIOR,
      OPERATIONS_SENIOR,
      OPERATIONS_MANAGER,
      OPERATIONS_PRODUCT_MANAGER,
      OPERATIONS_DIRECTOR,
      ADMIN
    })
class Survey extends Withdrawable {

  @Field(
      en = "Instrument",
      zh = "调查方法",
      required = true,
      filter = true,
      example = "csat",
      help = "How satisfied (csat), how likely to recommend (nps), or how easy it was (ces).")
  @Enumerated(EnumType.STRING)
  Instrument instrument;

  @Field(
      en = "Function",
      zh = "职能",
      filter = true,
      fixed = true,
      pattern = "sales|operations|both",
      example = "sales",
      help =
          "Whose service is judged, `both` for a review of both, which counts for each and once for"
              + " all; that of the service if absent.")
  String function;

  @Field(en = "Customer", zh = "客户", filter = true, kind = "customer", help = "Who is asked.")
  UUID customer;

  @Field(en = "Deal", zh = "成交", filter = true, kind = "deal", help = "If it is about one.")
  UUID deal;

  @Field(
      name = "case",
      en = "Case",
      zh = "工单",
      filter = true,
      kind = "case",
      help = "If it is about one.")
  @Column(name = "service_case")
  UUID serviceCase;

  @Field(
      en = Awaited.EN,
      zh = Awaited.ZH,
      readOnly = true,
      present = "awaiting",
      help = Awaited.HELP)
  @JdbcTypeCode(SqlTypes.JSON)
  List<Awaited> awaited;

  @Field(
      en = "Owner",
      zh = "负责人",
      filter = true,
      to = Person.class,
      unseen = true,
      help = "Whose service is judged; the caller's if neither owner nor team is said.")
  @Column(name = "person")
  UUID owner;

  @Field(
      en = "Team",
      zh = "团队",
      filter = true,
      example = "Desk",
      help = "Whose service is judged, instead of the owner's own or of a person.")
  String team;

  @Field(
      en = "Invited at",
      zh = "邀请时间",
      filter = true,
      sort = true,
      past = true,
      aliases = {"occurredAt", "at"},
      example = "2026-05-04T13:00:00Z",
      help = "Now if absent; in a file, when it was answered.")
  @Column(name = "invited_at")
  Instant invitedAt;

  @Field(
      en = "Answered at",
      zh = "答复时间",
      filter = true,
      sort = true,
      past = true,
      byAct = true,
      present = "answered",
      example = "2026-05-05T08:30:00Z")
  @Column(name = "answered_at")
  Instant answeredAt;

  @Field(
      en = "Score",
      zh = "评分",
      byAct = true,
      example = "4",
      help = "From 1 to 5 of csat, 0 to 10 of nps, 1 to 7 of ces.")
  Integer score;

  /** The customer answers, once. */
  Outcome<Survey> answer(Instant at, int given) {
    if (answeredAt != null) {
      return Outcome.refused(Refusal.conflict("survey.answered", answeredAt));
    }
    answeredAt = at;
    score = given;
    Refusals refusals = new Refusals();
    check(refusals);
    return refusals.or(this);
  }

  @Override
  protected void check(Refusals refusals) {
    if ((answeredAt == null) != (score == null)) {
      refusals.invalid(answeredAt == null ? "answeredAt" : "score", "required");
    } else if (invitedAt == null) {
      refusals.invalid("invitedAt", "required");
    } else if (answeredAt != null && answeredAt.isBefore(invitedAt)) {
      refusals.invalid("answeredAt", "act.before-previous", invitedAt);
    } else if (score != null
        && instrument.score(score) instanceof Outcome.Refused<Integer>(Refusal why)) {
      refusals.add(why);
    }
  }

  /** As the contract has it, by where people stood; a withdrawn one has no moments. */
  SurveyFacts facts(Holders holders) {
    return new SurveyFacts(
        function,
        Values.apiName(instrument),
        customer,
        deal,
        serviceCase,
        moment(invitedAt, holders),
        moment(answeredAt, holders),
        withdrawn() ? null : score);
  }

  /** Where the judged stood on its day; a team that is named is meant instead of the own. */
  private Moment moment(Instant at, Holders holders) {
    return withdrawn() || at == null ? null : Moment.of(at, holders.on(owner, at).inTeam(team));
  }

  /** Whose place the facts depend on. */
  Stream<UUID> people() {
    return Stream.ofNullable(owner);
  }

  /** When the last thing happened to it. */
  Instant latest() {
    return answeredAt == null ? invitedAt : answeredAt;
  }
}
