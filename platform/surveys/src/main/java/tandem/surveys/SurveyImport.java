package tandem.surveys;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tandem.directory.Directory;
import tandem.web.act.ActTime;
import tandem.web.act.By;
import tandem.web.act.References;
import tandem.web.imports.FieldType;
import tandem.web.imports.RequestImport;
import tandem.web.imports.RowBinder;

/** Imports surveys, each as one event; where only the answer is dated, it was asked for then. */
@Singleton
class SurveyImport extends RequestImport<SurveyRequest> {

  private static final Map<String, FieldType> FIELDS =
      Map.ofEntries(
          Map.entry("externalId", FieldType.TEXT),
          Map.entry("instrument", FieldType.TEXT),
          Map.entry("function", FieldType.TEXT),
          Map.entry("customer", FieldType.TEXT),
          Map.entry("deal", FieldType.TEXT),
          Map.entry("case", FieldType.TEXT),
          Map.entry("owner", FieldType.TEXT),
          Map.entry("team", FieldType.TEXT),
          Map.entry("invitedAt", FieldType.INSTANT),
          Map.entry("answeredAt", FieldType.INSTANT),
          Map.entry("score", FieldType.WHOLE));

  private final EntityManager em;
  private final Directory directory;
  private final References references;
  private final Mentions mentions;
  private final ActTime time;
  private final Surveys surveys;

  SurveyImport(
      RowBinder binder,
      EntityManager em,
      Directory directory,
      References references,
      Mentions mentions,
      ActTime time,
      Surveys surveys) {
    super("surveys", SurveyRequest.class, FIELDS, binder);
    this.em = em;
    this.directory = directory;
    this.references = references;
    this.mentions = mentions;
    this.time = time;
    this.surveys = surveys;
  }

  @Override
  protected Batch<SurveyRequest> begin(List<SurveyRequest> requests, Context context) {
    directory.holdStill();
    Map<String, Survey> known =
        references.locked(
            Survey.class, References.named(requests, row -> Stream.ofNullable(row.externalId())));
    return new SurveyBatch(
        em,
        directory,
        time,
        surveys,
        By.of(context),
        mentions.find(requests.stream().map(SurveyRequest::mention).toList()),
        new HashMap<>(known));
  }
}
