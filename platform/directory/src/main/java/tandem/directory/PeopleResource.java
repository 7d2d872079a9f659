package tandem.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.web.Answers;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.MergePatches;
import tandem.web.Roles;
import tandem.web.history.History;
import tandem.web.history.HistoryEntry;
import tandem.web.idempotency.Idempotent;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;

/** {@code /api/v1/people}: the administrator records them, everybody sees those in reach. */
@Path(PeopleResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "people", description = "Who works here, and where they stood day by day.")
class PeopleResource {

  static final String PATH = "/api/v1/people";

  private final People people;
  private final Scopes scopes;
  private final Caller caller;
  private final History history;
  private final RecordPerson recordPerson;
  private final MovePerson movePerson;
  private final AmendPerson amendPerson;
  private final MergePatches patches;
  private final RecordLeaving recordLeaving;

  PeopleResource(
      People people,
      Scopes scopes,
      Caller caller,
      History history,
      RecordPerson recordPerson,
      MovePerson movePerson,
      AmendPerson amendPerson,
      MergePatches patches,
      RecordLeaving recordLeaving) {
    this.people = people;
    this.scopes = scopes;
    this.caller = caller;
    this.history = history;
    this.recordPerson = recordPerson;
    this.movePerson = movePerson;
    this.amendPerson = amendPerson;
    this.patches = patches;
    this.recordLeaving = recordLeaving;
  }

  @GET
  @RolesAllowed("**")
  @Operation(summary = "People in the caller's reach, by where they stand today")
  @Parameter(name = "team", description = "Like department, region, level, name, externalId.")
  @Parameter(name = "manager", description = "Id or external id.")
  @Parameter(name = "left", description = "true or false: whether a day of leaving is known.")
  public Page<PersonView> list(@BeanParam PageRequest request) {
    return people.list(request, scopes.of(caller));
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Idempotent
  @Operation(summary = "Record a person in the place they first have")
  public Response create(@NotNull @Valid PersonRequest request) {
    return Answers.created(
        PATH, recordPerson.record(request, Recording.now(caller.subject())), this::view);
  }

  @GET
  @Path("{ref}")
  @RolesAllowed("**")
  @Operation(summary = "One person, by id or external id")
  public Response one(@PathParam("ref") String reference) {
    return Answers.one(people.one(reference, scopes.of(caller)), this::view);
  }

  @GET
  @Path("{ref}/history")
  @RolesAllowed("**")
  @Operation(summary = "What happened to a person's record, oldest first")
  public Page<HistoryEntry> history(
      @PathParam("ref") String reference, @BeanParam PageRequest request) {
    Person person = Answers.orThrow(people.one(reference, scopes.of(caller)));
    return history.of(person.id(), request);
  }

  @POST
  @Path("{ref}/move")
  @RolesAllowed(Roles.ADMIN)
  @Idempotent
  @Operation(
      summary = "Move a person to another place from a day on, also one that has passed",
      description = "What the person did from that day on is published anew for the new team.")
  public Response move(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid MoveRequest request) {
    return Answers.changed(
        movePerson.move(reference, ifMatch, request, caller.subject()), this::view);
  }

  @PATCH
  @Path("{ref}")
  @Consumes({MergePatches.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @RolesAllowed(Roles.ADMIN)
  @Idempotent
  @Operation(summary = "Correct what was recorded of a person")
  public Response change(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull
          @RequestBody(
              content =
                  @Content(
                      mediaType = MergePatches.MEDIA_TYPE,
                      schema = @Schema(implementation = AmendRequest.class)))
          ObjectNode patch) {
    AmendRequest request = patches.read(patch, AmendRequest.class, AmendRequest.Clearable.class);
    return Answers.changed(
        amendPerson.amend(reference, ifMatch, request, caller.subject()), this::view);
  }

  @POST
  @Path("{ref}/leave")
  @RolesAllowed(Roles.ADMIN)
  @Idempotent
  @Operation(summary = "A person leaves")
  public Response leave(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid LeaveRequest request) {
    return Answers.changed(
        recordLeaving.leave(reference, ifMatch, request, caller.subject()), this::view);
  }

  private PersonView view(Person person) {
    return PersonView.of(person, people.today());
  }
}
