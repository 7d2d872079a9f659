package tandem.operations.process;

import jakarta.ws.rs.Path;
import tandem.records.RecordResource;

@Path("/api/v1/processes")
class ProcessResource extends RecordResource<Process> {}
