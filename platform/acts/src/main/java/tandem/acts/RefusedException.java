package tandem.acts;

/**
 * Carries a refusal out of a request: answered as a problem in the caller's language, and the
 * transaction is rolled back. Thrown only at the edge; inside, a refusal is an {@link Outcome}.
 */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public RefusedException(Refusal refusal) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
