package tandem.operations.slapolicy;

import jakarta.ws.rs.Path;
import tandem.records.RecordResource;

@Path("/api/v1/sla-policies")
class SlaPolicyResource extends RecordResource<SlaPolicy> {}
