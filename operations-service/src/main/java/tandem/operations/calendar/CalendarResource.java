package tandem.operations.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import tandem.web.Answers;
import tandem.web.Caller;
import tandem.web.IfMatch;
import tandem.web.Roles;
import tandem.web.act.By;
import tandem.web.history.History;
import tandem.web.history.HistoryEntry;
import tandem.web.idempotency.Idempotent;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;

/** {@code /api/v1/calendars}. */
@Path(CalendarResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
  Roles.OPERATIONS_JUNIOR,
  Roles.OPERATIONS_SENIOR,
  Roles.OPERATIONS_MANAGER,
  Roles.OPERATIONS_PRODUCT_MANAGER,
  Roles.OPERATIONS_DIRECTOR,
  Roles.ANALYST,
  Roles.ADMIN
})
@Tag(
    name = "calendars",
    description =
        "The hours in which work is done: what is promised in working time counts in them.")
class CalendarResource {

  static final String PATH = "/api/v1/calendars";

  private final Calendars calendars;
  private final History history;
  private final Caller caller;
  private final DefineCalendar defineCalendar;
  private final AmendCalendar amendCalendar;

  CalendarResource(
      Calendars calendars,
      History history,
      Caller caller,
      DefineCalendar defineCalendar,
      AmendCalendar amendCalendar) {
    this.calendars = calendars;
    this.history = history;
    this.caller = caller;
    this.defineCalendar = defineCalendar;
    this.amendCalendar = amendCalendar;
  }

  @GET
  @Operation(summary = "The calendars")
  @Parameter(name = "name", description = "Like externalId; may be given more than once.")
  public Page<CalendarView> list(@BeanParam PageRequest request) {
    return calendars.list(request);
  }

  @POST
  @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.OPERATIONS_DIRECTOR, Roles.ADMIN})
  @Idempotent
  @Operation(summary = "Define a calendar")
  public Response define(@NotNull @Valid CalendarRequest request) {
    return Answers.created(PATH, defineCalendar.define(request, By.of(caller)), CalendarView::of);
  }

  @GET
  @Path("{ref}")
  @Operation(summary = "One calendar, by id or external id")
  public Response one(@PathParam("ref") String reference) {
    return Answers.one(calendars.one(reference), CalendarView::of);
  }

  @GET
  @Path("{ref}/history")
  @Operation(summary = "The editions of a calendar, oldest first")
  public Page<HistoryEntry> history(
      @PathParam("ref") String reference, @BeanParam PageRequest request) {
    return history.of(Answers.orThrow(calendars.one(reference)).id(), request);
  }

  @POST
  @Path("{ref}/amend")
  @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.OPERATIONS_DIRECTOR, Roles.ADMIN})
  @Idempotent
  @Operation(summary = "Make a new edition of a calendar, in force from a day on")
  public Response amend(
      @PathParam("ref") String reference,
      @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
      @NotNull @Valid CalendarAmendment request) {
    return Answers.changed(
        amendCalendar.amend(reference, ifMatch, request, By.of(caller)), CalendarView::of);
  }
}
