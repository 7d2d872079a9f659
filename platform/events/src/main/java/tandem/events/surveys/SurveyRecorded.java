package tandem.events.surveys;

/** A survey as a source knew it, maybe answered. */
public record SurveyRecorded() {}
