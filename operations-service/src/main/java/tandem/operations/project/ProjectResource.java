package tandem.operations.project;

import jakarta.ws.rs.Path;
import tandem.records.WithdrawableResource;

@Path("/api/v1/projects")
class ProjectResource extends WithdrawableResource<Project> {}
