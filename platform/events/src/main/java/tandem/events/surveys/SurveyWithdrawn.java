package tandem.events.surveys;

/** A survey never was: neither its invitation nor its answer counts. */
public record SurveyWithdrawn(String reason) {}
