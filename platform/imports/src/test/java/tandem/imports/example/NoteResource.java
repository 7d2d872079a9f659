package tandem.imports.example;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import tandem.acts.Roles;
import tandem.web.Answers;
import tandem.web.history.History;
import tandem.web.history.HistoryEntry;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;

@Path("/api/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class NoteResource {

  @Inject Notes notes;
  @Inject History history;

  @GET
  @Path("{ref}")
  @RolesAllowed(Roles.ADMIN)
  public Response one(@PathParam("ref") String ref) {
    return Answers.one(notes.find(ref), NoteView::of);
  }

  @GET
  @Path("{ref}/history")
  @RolesAllowed(Roles.ADMIN)
  public Page<HistoryEntry> history(@PathParam("ref") String ref, @BeanParam PageRequest request) {
    return history.of(Answers.orThrow(notes.find(ref)).id(), request);
  }
}
