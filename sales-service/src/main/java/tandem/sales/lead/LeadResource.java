package tandem.sales.lead;

import jakarta.ws.rs.Path;
import tandem.records.RecordResource;

@Path("/api/v1/leads")
class LeadResource extends RecordResource<Lead> {}
