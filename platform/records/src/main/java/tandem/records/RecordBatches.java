package tandem.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.web.problem.Problem;
import tandem.web.problem.Problems;

/** Records many of a kind by one request; what is wrong with one is no reason to refuse others. */
@ApplicationScoped
class RecordBatches {

  private final RecordActs acts;
  private final Problems problems;

  RecordBatches(RecordActs acts, Problems problems) {
    this.acts = acts;
    this.problems = problems;
  }

  <A extends Recorded> Batch record(Records<A> records, ObjectNode request, Occasion occasion) {
    List<JsonNode> items = Batch.items(request);
    List<ObjectNode> documents =
        items.stream().filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast).toList();
    Iterator<Outcome<A>> outcomes = acts.createAll(records, documents, occasion).iterator();
    List<Batch.Fate> fates = new ArrayList<>();
    for (JsonNode item : items) {
      Outcome<A> outcome = item.isObject() ? outcomes.next() : Batch.noDocument();
      fates.add(fate(outcome, item, fates.size()));
    }
    int refused = (int) fates.stream().filter(fate -> fate.problem() != null).count();
    return new Batch(fates.size() - refused, refused, fates);
  }

  private Batch.Fate fate(Outcome<? extends Recorded> outcome, JsonNode item, int index) {
    return switch (outcome) {
      case Outcome.Done<? extends Recorded>(Recorded made) ->
          new Batch.Fate(made.id(), made.externalId(), made.version().toString(), null);
      case Outcome.Refused<? extends Recorded>(Refusal why) ->
          new Batch.Fate(
              null,
              item.path(DraftReader.EXTERNAL_ID).textValue(),
              null,
              problem(why, "%s[%d]".formatted(Batch.ITEMS, index)));
    };
  }

  private Problem problem(Refusal why, String item) {
    return problems.problem(within(why, item));
  }

  private static Refusal within(Refusal why, String item) {
    return new Refusal(
        why.reason(),
        why.code(),
        why.field() == null ? item : item + "." + why.field(),
        why.arguments(),
        why.others().stream().map(other -> within(other, item)).toList());
  }
}
