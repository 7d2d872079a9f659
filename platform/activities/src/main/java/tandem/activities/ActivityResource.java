package tandem.activities;

import jakarta.ws.rs.Path;
import tandem.records.WithdrawableResource;

@Path("/api/v1/activities")
class ActivityResource extends WithdrawableResource<Activity> {}
