package tandem.promises;

import jakarta.ws.rs.Path;
import tandem.records.RecordResource;

@Path("/api/v1/calendars")
class CalendarResource extends RecordResource<Calendar> {}
