package tandem.events.surveys;

import java.util.UUID;

/**
 * A survey's facts changed by somebody else's act.
 *
 * @param because the type of the event that changed them
 * @param of the aggregate that acted
 */
public record SurveyRestated(String because, UUID of) {}
