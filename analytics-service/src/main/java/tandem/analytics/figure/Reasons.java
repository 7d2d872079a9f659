package tandem.analytics.figure;

import java.util.List;
import java.util.Locale;
import tandem.acts.Refusal;
import tandem.web.problem.Problems;

/** Says in somebody's language why there is no figure. */
@FunctionalInterface
public interface Reasons {

  /**
   * @param code of a text of {@code problems.properties}
   */
  String say(String code, Object... arguments);

  /** In the language of the request. */
  static Reasons in(Problems problems) {
    Locale locale = problems.locale();
    return (code, arguments) ->
        problems.message(
            new Refusal(Refusal.Reason.INVALID, code, null, List.of(arguments)), locale);
  }
}
