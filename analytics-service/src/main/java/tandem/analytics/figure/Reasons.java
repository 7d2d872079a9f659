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

  /** In the language of the request; those of one language are equal. */
  static Reasons in(Problems problems) {
    record Said(Problems problems, Locale locale) implements Reasons {

      @Override
      public String say(String code, Object... arguments) {
        return problems.message(
            new Refusal(Refusal.Reason.INVALID, code, null, List.of(arguments)), locale);
      }
    }
    return new Said(problems, problems.locale());
  }
}
