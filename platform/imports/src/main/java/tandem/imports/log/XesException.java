package tandem.imports.log;

import java.util.List;

/** The log cannot be read, or not further. */
public final class XesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long trace;
  private final String code;
  private final transient List<Object> arguments;

  /**
   * @param trace in which it happened, from 1; 0 before the first
   * @param code of the bundles of problems
   */
  XesException(long trace, String code, Object... arguments) {
    super(code + " in trace " + trace);
    this.trace = trace;
    this.code = code;
    this.arguments = List.of(arguments);
  }

  public long trace() {
    return trace;
  }

  public String code() {
    return code;
  }

  public List<Object> arguments() {
    return arguments;
  }
}
