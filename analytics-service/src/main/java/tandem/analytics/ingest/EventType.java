package tandem.analytics.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tandem.events.Topics;

/**
 * The parts of {@code sales.opportunity.won.v1}. Acts are not told apart: the facts after the act
 * say all, so a new act of a known kind needs nothing new here.
 */
record EventType(String service, String kind, String act, int version) {

  static final int KNOWN_VERSION = 1;

  private static final Pattern TEXT =
      Pattern.compile("([a-z]+)\\.([a-z-]+)\\.([a-z-]+)\\.v([0-9]{1,4})");

  /** Null if the text is no type. */
  static EventType parse(String text) {
    Matcher matcher = TEXT.matcher(text == null ? "" : text);
    return matcher.matches()
        ? new EventType(
            matcher.group(1),
            matcher.group(2),
            matcher.group(3),
            Integer.parseInt(matcher.group(4)))
        : null;
  }

  /** Whether the topic is that of the service. */
  boolean belongsTo(String topic) {
    return switch (service) {
      case "sales" -> topic.equals(Topics.SALES);
      case "operations" -> topic.equals(Topics.OPERATIONS);
      default -> false;
    };
  }
}
