package tandem.imports;

import java.io.IOException;
import tandem.acts.Refusal;

/** The file cannot be read any further. */
public final class BrokenFileException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  public BrokenFileException(String code, Object... arguments) {
    super(code);
    this.refusal = Refusal.invalid("file", code, arguments);
  }

  public Refusal refusal() {
    return refusal;
  }
}
