package tandem.events.surveys;

import java.util.List;

/**
 * What was recorded of a survey was wrong.
 *
 * @param fields the names of those that changed
 * @param reason null where none was given
 */
public record SurveyAmended(List<String> fields, String reason) {}
