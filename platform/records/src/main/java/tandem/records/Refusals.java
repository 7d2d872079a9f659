package tandem.records;

import java.util.ArrayList;
import java.util.List;
import tandem.acts.Outcome;
import tandem.acts.Refusal;

/** All that is wrong with a request, gathered so that the caller hears of everything at once. */
public final class Refusals {

  private final List<Refusal> all = new ArrayList<>();

  /** Refuses the value of a field. */
  public void invalid(String field, String code, Object... arguments) {
    add(Refusal.invalid(field, code, arguments));
  }

  /** Refuses what the present state does not allow. */
  public void conflict(String code, Object... arguments) {
    add(Refusal.conflict(code, arguments));
  }

  public void add(Refusal refusal) {
    all.add(refusal);
  }

  public boolean none() {
    return all.isEmpty();
  }

  Refusal first() {
    return all.getFirst();
  }

  /** Whether something is wrong with a field or within it. */
  boolean concern(String field) {
    return all.stream().anyMatch(refusal -> concerns(refusal.field(), field));
  }

  private static boolean concerns(String refused, String field) {
    return refused != null
        && (refused.equals(field)
            || refused.startsWith(field + ".")
            || refused.startsWith(field + "["));
  }

  /** The value where nothing is wrong. */
  public <T> Outcome<T> or(T value) {
    return none() ? Outcome.done(value) : Outcome.refused(Refusal.all(all));
  }
}
