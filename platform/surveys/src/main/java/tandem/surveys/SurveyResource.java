package tandem.surveys;

import jakarta.ws.rs.Path;
import tandem.records.WithdrawableResource;

@Path("/api/v1/surveys")
class SurveyResource extends WithdrawableResource<Survey> {}
