package tandem.improvements;

import jakarta.ws.rs.Path;
import tandem.records.WithdrawableResource;

@Path("/api/v1/improvements")
class ImprovementResource extends WithdrawableResource<Improvement> {}
