package tandem.events.surveys;

/** The customer answers. */
public record SurveyAnswered() {}
