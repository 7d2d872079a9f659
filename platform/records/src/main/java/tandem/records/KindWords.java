package tandem.records;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tandem.web.problem.Words;

/** What refusals call the kinds: by their labels. */
@Singleton
class KindWords implements Words {

  private final List<Records<?>> kinds;

  KindWords(@All List<Records<?>> kinds) {
    this.kinds = kinds;
  }

  @Override
  public Map<String, String> english() {
    return words(label -> withinASentence(label.en()));
  }

  @Override
  public Map<String, String> chinese() {
    return words(Label::zh);
  }

  private Map<String, String> words(Function<Label, String> of) {
    return kinds.stream()
        .map(Records::kind)
        .collect(Collectors.toMap(kind -> "kind." + kind.name(), kind -> of.apply(kind.label())));
  }

  /** {@code Process run} is a process run, and {@code SLA policy} stays as it is. */
  private static String withinASentence(String label) {
    return label.length() > 1 && Character.isUpperCase(label.charAt(1))
        ? label
        : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
