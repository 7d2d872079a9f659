package tandem.directory;

import jakarta.ws.rs.Path;
import tandem.records.RecordResource;

@Path("/api/v1/people")
class PeopleResource extends RecordResource<Person> {}
