package tandem.acts;

import java.util.List;

/**
 * Why an act is not allowed. The words are in the bundles {@code problems}, by the code, in the
 * caller's language; {@code {0}}, {@code {1}} … stand for the arguments.
 *
 * @param code {@code opportunity.not-open}
 * @param field the field of the request that is wrong, null where it is not about one
 * @param others what else is wrong with the request
 */
public record Refusal(
    Reason reason, String code, String field, List<Object> arguments, List<Refusal> others) {

  public Refusal {
    others = others == null ? List.of() : List.copyOf(others);
  }

  public Refusal(Reason reason, String code, String field, List<Object> arguments) {
    this(reason, code, field, arguments, List.of());
  }

  /** One refusal for all that is wrong; what is not the request's own fault comes alone. */
  public static Refusal all(List<Refusal> refusals) {
    return refusals.stream()
        .filter(refusal -> refusal.reason() != Reason.INVALID)
        .findFirst()
        .orElseGet(
            () -> {
              Refusal first = refusals.getFirst();
              return new Refusal(
                  first.reason(),
                  first.code(),
                  first.field(),
                  first.arguments(),
                  refusals.subList(1, refusals.size()));
            });
  }

  /** What kind of refusal this is, and so its HTTP status. */
  public enum Reason {
    /** The request itself is wrong, whatever the state: 422. */
    INVALID(422),
    /** No such record, or none that the caller may see: 404. */
    NOT_FOUND(404),
    /** The state does not allow it: 409. */
    CONFLICT(409),
    /** The record has changed since the caller read it: 412. */
    STALE(412),
    /** The caller may see the record but not do this: 403. */
    FORBIDDEN(403),
    /** It cannot be answered yet, and can be without the caller's doing: 503. */
    NOT_YET(503);

    private final int status;

    Reason(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  public static Refusal conflict(String code, Object... arguments) {
    return new Refusal(Reason.CONFLICT, code, null, List.of(arguments));
  }

  public static Refusal notYet(String code, Object... arguments) {
    return new Refusal(Reason.NOT_YET, code, null, List.of(arguments));
  }

  public static Refusal invalid(String field, String code, Object... arguments) {
    return new Refusal(Reason.INVALID, code, field, List.of(arguments));
  }

  /** The same, said of a field of the request. */
  public Refusal about(String otherField) {
    return new Refusal(reason, code, otherField, arguments, others);
  }

  public static Refusal notFound(String kind, String reference) {
    return new Refusal(Reason.NOT_FOUND, "not-found", null, List.of(kind, reference));
  }
}
