package tandem.surveys;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.directory.Holders;
import tandem.directory.Restating;

/** A person's move changes whom the surveys judge of those days. */
@Singleton
class RestateSurveys extends Restating<Survey> {

  private static final String CONCERNED =
      """
      select id from survey
      where person = :person and not withdrawn
        and coalesce(answered_at, invited_at) >= :from and invited_at < :until
      order by id
      """;

  RestateSurveys() {
    super(Survey.class, CONCERNED);
  }

  @Override
  protected Stream<UUID> people(Survey survey) {
    return survey.people();
  }

  @Override
  protected Object facts(Survey survey, Holders holders) {
    return survey.facts(holders);
  }
}
