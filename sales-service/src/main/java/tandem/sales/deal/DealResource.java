package tandem.sales.deal;

import jakarta.ws.rs.Path;
import tandem.records.RecordResource;

@Path("/api/v1/deals")
class DealResource extends RecordResource<Deal> {}
