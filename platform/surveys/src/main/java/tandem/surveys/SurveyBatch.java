package tandem.surveys;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tandem.directory.Directory;
import tandem.events.surveys.SurveyRecorded;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.ActTime;
import tandem.web.act.By;
import tandem.web.imports.ImportRow;
import tandem.web.imports.RequestImport.Batch;
import tandem.web.imports.RowOutcome;

/** Rows of surveys. */
final class SurveyBatch implements Batch<SurveyRequest> {

  private final EntityManager em;
  private final Directory directory;
  private final ActTime time;
  private final Surveys surveys;
  private final By by;
  private final Mentioned mentioned;
  private final Map<String, Survey> known;
  private final List<Survey> created = new ArrayList<>();
  private final Set<Survey> changed = new LinkedHashSet<>();

  SurveyBatch(
      EntityManager em,
      Directory directory,
      ActTime time,
      Surveys surveys,
      By by,
      Mentioned mentioned,
      Map<String, Survey> known) {
    this.em = em;
    this.directory = directory;
    this.time = time;
    this.surveys = surveys;
    this.by = by;
    this.mentioned = mentioned;
    this.known = known;
  }

  @Override
  public RowOutcome row(ImportRow row, SurveyRequest request) {
    if (request.externalId() == null) {
      return new RowOutcome.Rejected(Refusal.invalid("externalId", "required"));
    }
    Survey survey = known.get(request.externalId());
    if (survey != null && row.hash().equals(survey.importHash())) {
      return new RowOutcome.Unchanged();
    }
    return switch (recorded(row, request, survey)) {
      case Outcome.Done<RowOutcome>(RowOutcome outcome) -> outcome;
      case Outcome.Refused<RowOutcome>(Refusal why) -> new RowOutcome.Rejected(why);
    };
  }

  private Outcome<RowOutcome> recorded(ImportRow row, SurveyRequest request, Survey survey) {
    Outcome<Survey> standing = survey == null ? Outcome.done(null) : survey.standing();
    return standing
        .then(_ -> content(request))
        .map(
            content -> {
              Survey recorded = survey == null ? create(request) : survey;
              recorded.take(content).importedAs(row.hash());
              changed.add(recorded);
              return survey == null ? new RowOutcome.Created() : new RowOutcome.Updated();
            });
  }

  private Survey create(SurveyRequest request) {
    Survey survey = surveys.make(request.externalId(), request.function());
    known.put(request.externalId(), survey);
    created.add(survey);
    return survey;
  }

  private Outcome<Content> content(SurveyRequest request) {
    Mention mention = request.mention();
    return answer(request)
        .then(
            answer ->
                mentioned
                    .judged(mention)
                    .then(
                        judged ->
                            mentioned
                                .about(mention)
                                .map(about -> content(request, about, judged, answer))))
        .then(Content::checked);
  }

  private static Content content(
      SurveyRequest request, About about, Judged judged, Content.Answer answer) {
    Instant invited = request.invitedAt() == null ? answer.at() : request.invitedAt();
    return new Content(request.instrument(), about, judged, invited, answer);
  }

  private Outcome<Content.Answer> answer(SurveyRequest request) {
    return time.past("invitedAt", request.invitedAt())
        .then(_ -> time.past("answeredAt", request.answeredAt()))
        .then(
            at -> {
              if ((at == null) != (request.score() == null)) {
                String missing = at == null ? "answeredAt" : "score";
                return Outcome.refused(Refusal.invalid(missing, "required"));
              }
              if (at == null && request.invitedAt() == null) {
                return Outcome.refused(Refusal.invalid("invitedAt", "required"));
              }
              return Outcome.done(at == null ? null : new Content.Answer(at, request.score()));
            });
  }

  @Override
  public void write() {
    surveys.appendAll(
        changed,
        survey -> by.act(surveys.type("recorded"), new SurveyRecorded(), survey.content().latest()),
        directory.placements(changed.stream().flatMap(Survey::people).toList()));
    created.forEach(em::persist);
  }
}
