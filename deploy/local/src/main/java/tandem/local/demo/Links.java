package tandem.local.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Customers and deals belong to the sales service; the operations service knows them by the ids
 * that they have there.
 *
 * @param customers the ids by external ids, like {@code deals}
 */
public record Links(Map<String, String> customers, Map<String, String> deals) {

  /** A map that may be asked for nothing. */
  public Links {
    customers = new HashMap<>(customers);
    deals = new HashMap<>(deals);
  }

  List<Row.Run> runs(List<Row.Run> runs) {
    return runs.stream()
        .map(
            run ->
                new Row.Run(
                    run.externalId(),
                    run.process(),
                    customers.get(run.customer()),
                    deals.get(run.deal()),
                    run.requestedAt(),
                    run.completedAt(),
                    run.abandonedAt(),
                    run.reason(),
                    run.steps()))
        .toList();
  }

  List<Row.Case> cases(List<Row.Case> cases) {
    return cases.stream()
        .map(
            its ->
                new Row.Case(
                    its.externalId(),
                    its.category(),
                    its.severity(),
                    its.segment(),
                    customers.get(its.customer()),
                    deals.get(its.deal()),
                    its.owner(),
                    its.team(),
                    its.openedAt(),
                    its.responses(),
                    its.pauses(),
                    its.transfers(),
                    its.escalations(),
                    its.resolutions(),
                    its.closedAt()))
        .toList();
  }

  List<Row.Survey> surveys(List<Row.Survey> surveys) {
    return surveys.stream()
        .map(
            survey ->
                new Row.Survey(
                    survey.externalId(),
                    survey.instrument(),
                    customers.get(survey.customer()),
                    deals.get(survey.deal()),
                    survey.serviceCase(),
                    survey.owner(),
                    survey.invitedAt(),
                    survey.answeredAt(),
                    survey.score()))
        .toList();
  }
}
