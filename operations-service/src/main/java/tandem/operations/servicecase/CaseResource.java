package tandem.operations.servicecase;

import jakarta.ws.rs.Path;
import tandem.records.RecordResource;

/** Complaints, feedback, requests and after-sales, from their opening to their end. */
@Path("/api/v1/cases")
class CaseResource extends RecordResource<ServiceCase> {}
