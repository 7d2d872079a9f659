package tandem.web.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the headers {@code Accept} and {@code Content-Type} as RFC 9110 has them. */
final class MediaTypes {

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*\"";

  private static final Pattern PARAMETER =
      Pattern.compile("\\s*;\\s*(" + TOKEN + ")=(" + TOKEN + "|" + QUOTED + ")");

  private static final String PARAMETERS =
      "((?:\\s*;\\s*" + TOKEN + "=(?:" + TOKEN + "|" + QUOTED + "))*+)";

  private static final Pattern TYPE =
      Pattern.compile("\\s*" + TOKEN + "/" + TOKEN + PARAMETERS + "\\s*;?\\s*");

  /** The JDK's own client sends a lone star for {@code * / *}. */
  private static final Pattern RANGE =
      Pattern.compile("\\s*(\\*/\\*|\\*|(?!\\*)" + TOKEN + "/" + TOKEN + ")" + PARAMETERS + "\\s*");

  private static final Pattern WEIGHT = Pattern.compile("0?\\.\\d{0,3}|0|1(\\.0{0,3})?");

  private MediaTypes() {}

  /**
   * What an {@code Accept} names, with its weights and without other parameters, which no answer
   * has; none for a blank one. Empty where it is malformed.
   */
  static Optional<List<String>> ranges(String accept) {
    List<String> ranges = new ArrayList<>();
    Matcher range = RANGE.matcher(accept);
    int at = 0;
    while (at < accept.length() && !accept.isBlank()) {
      range.region(at, accept.length());
      if (!range.lookingAt()) {
        return Optional.empty();
      }
      String weight = parameters(range, 2).getOrDefault("q", "1");
      boolean last = range.end() == accept.length();
      if (!WEIGHT.matcher(weight).matches() || (!last && accept.charAt(range.end()) != ',')) {
        return Optional.empty();
      }
      ranges.add((range.group(1).equals("*") ? "*/*" : range.group(1)) + weighed(weight));
      at = range.end() + 1;
    }
    return accept.stripTrailing().endsWith(",") ? Optional.empty() : Optional.of(ranges);
  }

  /** The parameters of a {@code Content-Type}; empty where it is malformed. */
  static Optional<Map<String, String>> parameters(String contentType) {
    Matcher type = TYPE.matcher(contentType);
    return type.matches() ? Optional.of(parameters(type, 1)) : Optional.empty();
  }

  private static Map<String, String> parameters(Matcher type, int group) {
    Map<String, String> found = new TreeMap<>();
    Matcher parameter = PARAMETER.matcher(type.group(group));
    while (parameter.find()) {
      String value = parameter.group(2);
      found.put(
          parameter.group(1).toLowerCase(Locale.ROOT),
          value.startsWith("\"") ? value.substring(1, value.length() - 1) : value);
    }
    return found;
  }

  private static String weighed(String weight) {
    return weight.equals("1") ? "" : ";q=" + (weight.startsWith(".") ? "0" : "") + weight;
  }
}
