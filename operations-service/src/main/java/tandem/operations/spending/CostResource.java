package tandem.operations.spending;

import jakarta.ws.rs.Path;
import tandem.records.WithdrawableResource;

@Path("/api/v1/costs")
class CostResource extends WithdrawableResource<Cost> {}
