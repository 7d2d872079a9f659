package tandem.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Function.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.events.directory.PersonAmended;
import tandem.events.directory.PersonFacts;
import tandem.events.directory.PersonLeft;
import tandem.events.directory.PersonMoved;
import tandem.events.directory.PersonRecorded;
import tandem.events.operations.CaseAmended;
import tandem.events.operations.CaseClosed;
import tandem.events.operations.CaseEscalated;
import tandem.events.operations.CaseFacts;
import tandem.events.operations.CaseOpened;
import tandem.events.operations.CasePaused;
import tandem.events.operations.CaseRecorded;
import tandem.events.operations.CaseReopened;
import tandem.events.operations.CaseResolved;
import tandem.events.operations.CaseResponded;
import tandem.events.operations.CaseRestated;
import tandem.events.operations.CaseResumed;
import tandem.events.operations.CaseTransferred;
import tandem.events.operations.CaseWithdrawn;
import tandem.events.operations.Linked;
import tandem.events.operations.ProcessRunAbandoned;
import tandem.events.operations.ProcessRunAmended;
import tandem.events.operations.ProcessRunCompleted;
import tandem.events.operations.ProcessRunFacts;
import tandem.events.operations.ProcessRunRecorded;
import tandem.events.operations.ProcessRunRequested;
import tandem.events.operations.ProcessRunRestated;
import tandem.events.operations.ProcessRunReworked;
import tandem.events.operations.ProcessRunStarted;
import tandem.events.operations.ProcessRunStepCompleted;
import tandem.events.operations.ProcessRunStepStarted;
import tandem.events.sales.DealAmended;
import tandem.events.sales.DealCancelled;
import tandem.events.sales.DealClosed;
import tandem.events.sales.DealFacts;
import tandem.events.sales.DealRecorded;
import tandem.events.sales.DealRefunded;
import tandem.events.sales.DealRestated;
import tandem.events.sales.DealWithdrawn;
import tandem.events.sales.OpportunityAdvanced;
import tandem.events.sales.OpportunityAmended;
import tandem.events.sales.OpportunityFacts;
import tandem.events.sales.OpportunityLost;
import tandem.events.sales.OpportunityOpened;
import tandem.events.sales.OpportunityRecorded;
import tandem.events.sales.OpportunityReopened;
import tandem.events.sales.OpportunityRestated;
import tandem.events.sales.OpportunityWon;
import tandem.events.surveys.SurveyAmended;
import tandem.events.surveys.SurveyAnswered;
import tandem.events.surveys.SurveyFacts;
import tandem.events.surveys.SurveyInvited;
import tandem.events.surveys.SurveyRecorded;
import tandem.events.surveys.SurveyRestated;
import tandem.events.surveys.SurveyWithdrawn;
import tandem.events.targets.TargetAmended;
import tandem.events.targets.TargetBackfilled;
import tandem.events.targets.TargetFacts;
import tandem.events.targets.TargetRecorded;
import tandem.events.targets.TargetSet;
import tandem.events.targets.TargetWithdrawn;

/**
 * Every type of event there is. Each has a JSON Schema {@code schema/<type>.json} and an example
 * {@code golden/<type>.json} beside the classes of this module.
 */
public final class Contracts {

  /** By the types' names. */
  public static final Map<String, Contract> ALL =
      Stream.of(
              declared(),
              sales(),
              operations(),
              targets("sales", Topics.SALES),
              targets("operations", Topics.OPERATIONS),
              surveys("sales", Topics.SALES),
              surveys("operations", Topics.OPERATIONS))
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableMap(Contract::type, identity()));

  private Contracts() {}

  /**
   * @param topic on which it is published
   * @param kind of the aggregate that acts
   * @param act the record of what the act says; of declared kinds any JSON that the schema allows
   * @param facts the record of the aggregate's facts; likewise
   */
  public record Contract(String type, String topic, String kind, Class<?> act, Class<?> facts) {}

  /** Of the kinds that declare themselves; the list is made from their declarations. */
  private static List<Contract> declared() {
    try (InputStream types = Contracts.class.getResourceAsStream("/declared-events.txt")) {
      return new String(types.readAllBytes(), UTF_8).lines().map(Contracts::declared).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Contract declared(String type) {
    String[] parts = type.split("\\.", -1);
    return new Contract(
        type,
        parts[0].equals("sales") ? Topics.SALES : Topics.OPERATIONS,
        parts[1],
        JsonNode.class,
        JsonNode.class);
  }

  private static List<Contract> sales() {
    return List.of(
        sales("sales.person.recorded.v1", "person", PersonRecorded.class, PersonFacts.class),
        sales("sales.person.moved.v1", "person", PersonMoved.class, PersonFacts.class),
        sales("sales.person.amended.v1", "person", PersonAmended.class, PersonFacts.class),
        sales("sales.person.left.v1", "person", PersonLeft.class, PersonFacts.class),
        sales(
            "sales.opportunity.opened.v1",
            "opportunity",
            OpportunityOpened.class,
            OpportunityFacts.class),
        sales(
            "sales.opportunity.advanced.v1",
            "opportunity",
            OpportunityAdvanced.class,
            OpportunityFacts.class),
        sales(
            "sales.opportunity.amended.v1",
            "opportunity",
            OpportunityAmended.class,
            OpportunityFacts.class),
        sales(
            "sales.opportunity.restated.v1",
            "opportunity",
            OpportunityRestated.class,
            OpportunityFacts.class),
        sales(
            "sales.opportunity.won.v1",
            "opportunity",
            OpportunityWon.class,
            OpportunityFacts.class),
        sales(
            "sales.opportunity.lost.v1",
            "opportunity",
            OpportunityLost.class,
            OpportunityFacts.class),
        sales(
            "sales.opportunity.reopened.v1",
            "opportunity",
            OpportunityReopened.class,
            OpportunityFacts.class),
        sales(
            "sales.opportunity.recorded.v1",
            "opportunity",
            OpportunityRecorded.class,
            OpportunityFacts.class),
        sales("sales.deal.closed.v1", "deal", DealClosed.class, DealFacts.class),
        sales("sales.deal.amended.v1", "deal", DealAmended.class, DealFacts.class),
        sales("sales.opportunity.undone.v1", "opportunity", Undone.class, OpportunityFacts.class),
        sales("sales.deal.undone.v1", "deal", Undone.class, DealFacts.class),
        sales("sales.deal.restated.v1", "deal", DealRestated.class, DealFacts.class),
        sales("sales.deal.refunded.v1", "deal", DealRefunded.class, DealFacts.class),
        sales("sales.deal.cancelled.v1", "deal", DealCancelled.class, DealFacts.class),
        sales("sales.deal.withdrawn.v1", "deal", DealWithdrawn.class, DealFacts.class),
        sales("sales.deal.recorded.v1", "deal", DealRecorded.class, DealFacts.class));
  }

  private static List<Contract> operations() {
    return List.of(
        operations(
            "operations.person.recorded.v1", "person", PersonRecorded.class, PersonFacts.class),
        operations("operations.person.moved.v1", "person", PersonMoved.class, PersonFacts.class),
        operations(
            "operations.person.amended.v1", "person", PersonAmended.class, PersonFacts.class),
        operations("operations.person.left.v1", "person", PersonLeft.class, PersonFacts.class),
        operations(
            "operations.process-run.requested.v1",
            "process-run",
            ProcessRunRequested.class,
            ProcessRunFacts.class),
        operations(
            "operations.process-run.started.v1",
            "process-run",
            ProcessRunStarted.class,
            ProcessRunFacts.class),
        operations(
            "operations.process-run.step-started.v1",
            "process-run",
            ProcessRunStepStarted.class,
            ProcessRunFacts.class),
        operations(
            "operations.process-run.step-completed.v1",
            "process-run",
            ProcessRunStepCompleted.class,
            ProcessRunFacts.class),
        operations(
            "operations.process-run.reworked.v1",
            "process-run",
            ProcessRunReworked.class,
            ProcessRunFacts.class),
        operations(
            "operations.process-run.amended.v1",
            "process-run",
            ProcessRunAmended.class,
            ProcessRunFacts.class),
        operations(
            "operations.process-run.restated.v1",
            "process-run",
            ProcessRunRestated.class,
            ProcessRunFacts.class),
        operations(
            "operations.process-run.completed.v1",
            "process-run",
            ProcessRunCompleted.class,
            ProcessRunFacts.class),
        operations(
            "operations.process-run.abandoned.v1",
            "process-run",
            ProcessRunAbandoned.class,
            ProcessRunFacts.class),
        operations(
            "operations.process-run.recorded.v1",
            "process-run",
            ProcessRunRecorded.class,
            ProcessRunFacts.class),
        operations("operations.case.opened.v1", "case", CaseOpened.class, CaseFacts.class),
        operations("operations.case.responded.v1", "case", CaseResponded.class, CaseFacts.class),
        operations("operations.case.paused.v1", "case", CasePaused.class, CaseFacts.class),
        operations("operations.case.resumed.v1", "case", CaseResumed.class, CaseFacts.class),
        operations("operations.case.escalated.v1", "case", CaseEscalated.class, CaseFacts.class),
        operations(
            "operations.case.transferred.v1", "case", CaseTransferred.class, CaseFacts.class),
        operations("operations.case.resolved.v1", "case", CaseResolved.class, CaseFacts.class),
        operations("operations.case.reopened.v1", "case", CaseReopened.class, CaseFacts.class),
        operations("operations.case.closed.v1", "case", CaseClosed.class, CaseFacts.class),
        operations("operations.case.withdrawn.v1", "case", CaseWithdrawn.class, CaseFacts.class),
        operations("operations.case.amended.v1", "case", CaseAmended.class, CaseFacts.class),
        operations("operations.case.recorded.v1", "case", CaseRecorded.class, CaseFacts.class),
        operations("operations.case.restated.v1", "case", CaseRestated.class, CaseFacts.class),
        operations("operations.case.undone.v1", "case", Undone.class, CaseFacts.class),
        operations(
            "operations.process-run.undone.v1", "process-run", Undone.class, ProcessRunFacts.class),
        operations("operations.case.linked.v1", "case", Linked.class, CaseFacts.class),
        operations(
            "operations.process-run.linked.v1", "process-run", Linked.class, ProcessRunFacts.class),
        operations("operations.survey.linked.v1", "survey", Linked.class, SurveyFacts.class));
  }

  private static List<Contract> targets(String producer, String topic) {
    return both(
        producer,
        topic,
        "target",
        TargetFacts.class,
        Map.of(
            "set", TargetSet.class,
            "amended", TargetAmended.class,
            "withdrawn", TargetWithdrawn.class,
            "backfilled", TargetBackfilled.class,
            "undone", Undone.class,
            "recorded", TargetRecorded.class));
  }

  private static List<Contract> surveys(String producer, String topic) {
    return both(
        producer,
        topic,
        "survey",
        SurveyFacts.class,
        Map.of(
            "invited", SurveyInvited.class,
            "answered", SurveyAnswered.class,
            "amended", SurveyAmended.class,
            "withdrawn", SurveyWithdrawn.class,
            "restated", SurveyRestated.class,
            "undone", Undone.class,
            "recorded", SurveyRecorded.class));
  }

  /** What either producer says of a kind, by the names of the acts. */
  private static List<Contract> both(
      String producer, String topic, String kind, Class<?> facts, Map<String, Class<?>> acts) {
    return acts.entrySet().stream()
        .map(
            act ->
                new Contract(
                    "%s.%s.%s.v1".formatted(producer, kind, act.getKey()),
                    topic,
                    kind,
                    act.getValue(),
                    facts))
        .toList();
  }

  private static Contract sales(String type, String kind, Class<?> act, Class<?> facts) {
    return new Contract(type, Topics.SALES, kind, act, facts);
  }

  private static Contract operations(String type, String kind, Class<?> act, Class<?> facts) {
    return new Contract(type, Topics.OPERATIONS, kind, act, facts);
  }
}
