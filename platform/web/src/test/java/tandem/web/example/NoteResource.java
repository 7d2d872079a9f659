package tandem.web.example;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import tandem.acts.Caller;
import tandem.acts.Roles;
import tandem.acts.Values;
import tandem.web.Answers;
import tandem.web.IfMatch;
import tandem.web.history.History;
import tandem.web.history.HistoryEntry;
import tandem.web.idempotency.Idempotent;
import tandem.web.paging.Listing;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;

@Path("/api/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class NoteResource {

  static final Listing<Note> LISTING =
      Listing.of("n.id", Note::id)
          .sort("title", "n.title", Values.TEXT, Note::title)
          .sort("writtenAt", "n.writtenAt", Values.INSTANT, Note::writtenAt)
          .filter("title", "n.title", Values.TEXT)
          .filter("closed", "n.closed", Values.FLAG)
          .range("writtenAt", "n.writtenAt", Values.INSTANT)
          .reference("note", "n.id", "n.externalId")
          .present("written", "n.writtenAt");

  @Inject Caller caller;
  @Inject Notes notes;
  @Inject History history;

  @GET
  @RolesAllowed({Roles.SALES_MANAGER, Roles.ADMIN})
  public Page<NoteView> list(@BeanParam PageRequest request) {
    return notes.list(LISTING.read(request));
  }

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

  @POST
  @Idempotent
  @RolesAllowed(Roles.ADMIN)
  public Response write(@NotNull @Valid NoteRequest request) {
    return Answers.created("/api/v1/notes", notes.write(caller, request), NoteView::of);
  }

  @POST
  @Path("{ref}/close")
  @Idempotent
  @RolesAllowed(Roles.ADMIN)
  public Response close(
      @PathParam("ref") String ref, @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch) {
    return Answers.changed(notes.close(caller, ref, ifMatch), NoteView::of);
  }

  @GET
  @Path("fault")
  @RolesAllowed(Roles.ADMIN)
  public Response fault() {
    throw new IllegalStateException("secret of the machine room");
  }

  @GET
  @Path("unannotated")
  public Response unannotated() {
    return Response.ok().build();
  }
}
