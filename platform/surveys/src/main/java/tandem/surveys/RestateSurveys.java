package tandem.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import tandem.directory.Company;
import tandem.directory.Directory;
import tandem.directory.PersonMove;
import tandem.directory.PersonMoveListener;
import tandem.directory.Placements;
import tandem.events.surveys.SurveyRestated;
import tandem.outbox.Act;
import tandem.outbox.Entry;
import tandem.outbox.Outbox;
import tandem.web.act.By;

/**
 * A person's move changes whom the surveys judge of those days: they are published anew, a batch at
 * a time.
 */
@ApplicationScoped
class RestateSurveys implements PersonMoveListener {

  private static final int BATCH = 500;

  private static final String CONCERNED =
      """
      select s.id from survey s
      where s.person = :person and not s.withdrawn
        and (cast(:from as timestamptz) is null or coalesce(s.answered_at, s.invited_at) >= :from)
        and (cast(:until as timestamptz) is null or s.invited_at < :until)
      order by s.id
      """;

  private final EntityManager em;
  private final Directory directory;
  private final Company company;
  private final Outbox outbox;

  RestateSurveys(EntityManager em, Directory directory, Company company, Outbox outbox) {
    this.em = em;
    this.directory = directory;
    this.company = company;
    this.outbox = outbox;
  }

  @Override
  public void moved(PersonMove move) {
    em.flush();
    @SuppressWarnings("unchecked")
    List<UUID> concerned =
        em.createNativeQuery(CONCERNED, UUID.class)
            .setParameter("person", move.person())
            .setParameter("from", move.from())
            .setParameter("until", move.until())
            .getResultList();
    for (int start = 0; start < concerned.size(); start += BATCH) {
      restate(concerned.subList(start, Math.min(start + BATCH, concerned.size())), move);
    }
  }

  private void restate(List<UUID> ids, PersonMove move) {
    List<Survey> loaded =
        em.createQuery("from Survey s where s.id in :ids order by s.id", Survey.class)
            .setParameter("ids", ids)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    Placements after = directory.placements(List.of(move.person()));
    Placements before = after.with(move.person(), move.before());
    SurveyRestated says = new SurveyRestated(move.because(), move.person());
    By by = new By(move.actor(), move.knownAt());
    Act restated = by.act(company.service() + ".survey.restated.v1", says, move.occurredAt());
    outbox.appendAll(
        loaded.stream()
            .filter(survey -> !survey.facts(after).equals(survey.facts(before)))
            .map(survey -> new Entry(survey, restated, survey.facts(after)))
            .toList());
    em.flush();
    loaded.forEach(em::detach);
  }
}
