package tandem.sales.opportunity;

import jakarta.ws.rs.Path;
import tandem.records.RecordResource;

@Path("/api/v1/opportunities")
class OpportunityResource extends RecordResource<Opportunity> {}
