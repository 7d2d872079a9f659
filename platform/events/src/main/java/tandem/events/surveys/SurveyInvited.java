package tandem.events.surveys;

/** A customer is asked for a judgement. */
public record SurveyInvited() {}
