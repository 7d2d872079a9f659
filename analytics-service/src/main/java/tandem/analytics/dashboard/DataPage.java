package tandem.analytics.dashboard;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tandem.acts.Caller;
import tandem.acts.Roles;
import tandem.analytics.freshness.Freshness;
import tandem.analytics.freshness.ReadFreshness;
import tandem.analytics.ingest.Quarantined;
import tandem.analytics.rebuild.ReadGenerations;
import tandem.analytics.rebuild.RebuildView.GenerationView;
import tandem.analytics.writing.Numbers;

/** How fresh and how complete the figures are, and to administrators what was set aside. */
@Path("/data")
@Produces(Pages.HTML)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
@RolesAllowed({
  Roles.SALES_REPRESENTATIVE,
  Roles.SALES_SUPERVISOR,
  Roles.SALES_MANAGER,
  Roles.SALES_DIRECTOR,
  Roles.OPERATIONS_JUNIOR,
  Roles.OPERATIONS_SENIOR,
  Roles.OPERATIONS_MANAGER,
  Roles.OPERATIONS_PRODUCT_MANAGER,
  Roles.OPERATIONS_DIRECTOR,
  Roles.ANALYST,
  Roles.ADMIN
})
class DataPage {

  private static final int MOST = 100;
  private static final long SECOND = 1_000;

  private final ReadFreshness readFreshness;
  private final Quarantined quarantined;
  private final ReadGenerations readGenerations;
  private final Caller caller;
  private final Frames frames;

  DataPage(
      ReadFreshness readFreshness,
      Quarantined quarantined,
      ReadGenerations readGenerations,
      Caller caller,
      Frames frames) {
    this.readFreshness = readFreshness;
    this.quarantined = quarantined;
    this.readGenerations = readGenerations;
    this.caller = caller;
    this.frames = frames;
  }

  @GET
  @Operation(hidden = true)
  public Response data(@BeanParam PageParameters asked) {
    Frame frame = frames.plain(asked.theme().orElse(null));
    Numbers numbers = frames.numbers();
    Freshness freshness = readFreshness.now();
    List<GenerationView> generations = readGenerations.all();
    ZoneId zone =
        generations.stream()
            .filter(it -> it.state().equals("serving"))
            .map(it -> ZoneId.of(it.zone()))
            .findFirst()
            .orElse(ZoneId.of("UTC"));
    boolean isAdmin = caller.has(Roles.ADMIN);
    DataView page =
        new DataView(
            freshness.services().stream().map(it -> source(it, zone, numbers)).toList(),
            freshness.setAside().stream()
                .map(
                    it ->
                        new DataView.SetAside(
                            WordCodes.kind(it.kind()), numbers.count(it.events())))
                .toList(),
            isAdmin ? entries(zone, numbers) : null,
            isAdmin
                ? generations.stream().map(it -> generation(it, zone, numbers)).toList()
                : null);
    return Pages.answer(frame, Templates.data(frame, page));
  }

  private static DataView.Source source(
      Freshness.ServiceFreshness of, ZoneId zone, Numbers numbers) {
    return new DataView.Source(
        of.service(),
        time(of.dataAsOf(), zone, numbers),
        of.lagMillis() == null
            ? null
            : numbers.plain(BigDecimal.valueOf(of.lagMillis()).divide(BigDecimal.valueOf(SECOND))),
        time(of.heardAt(), zone, numbers));
  }

  private List<DataView.Entry> entries(ZoneId zone, Numbers numbers) {
    return quarantined.oldest(MOST).stream()
        .map(
            it ->
                new DataView.Entry(
                    Long.toString(it.id()),
                    WordCodes.kind(it.kind()),
                    it.name(),
                    it.version(),
                    it.text(),
                    time(it.at(), zone, numbers)))
        .toList();
  }

  private static DataView.Generation generation(GenerationView of, ZoneId zone, Numbers numbers) {
    return new DataView.Generation(
        Integer.toString(of.id()),
        "generation_" + of.state(),
        numbers.count(of.events()),
        time(of.startedAt(), zone, numbers),
        time(of.endedAt(), zone, numbers));
  }

  private static String time(Instant at, ZoneId zone, Numbers numbers) {
    return at == null ? null : numbers.time(at, zone);
  }
}
