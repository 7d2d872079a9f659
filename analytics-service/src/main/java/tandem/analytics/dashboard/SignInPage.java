package tandem.analytics.dashboard;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;

/**
 * Signing in by a click as somebody of the demo company, on one's own machine; where there are no
 * such tokens, this page is not there.
 */
@Path("/sign-in")
@Produces(Pages.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@PermitAll
@RunOnVirtualThread
class SignInPage {

  private static final Duration SESSION = Duration.ofHours(12);

  private final LocalTokens tokens;
  private final Frames frames;

  SignInPage(LocalTokens tokens, Frames frames) {
    this.tokens = tokens;
    this.frames = frames;
  }

  /**
   * The people of a function, or of none.
   *
   * @param function sales, operations or neither
   */
  public record Door(String function, List<String> roles) {

    public String letter() {
      return "letter_" + function;
    }

    public String word(String role) {
      return WordCodes.code("role", role);
    }

    public String sees(String role) {
      return WordCodes.code("sees", role);
    }
  }

  @GET
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public Response choose(@BeanParam PageParameters asked, @QueryParam("next") String next) {
    requireTokens();
    Frame frame = frames.open(asked.theme().orElse(null), false);
    return Pages.answer(frame, Templates.signIn(frame, doors(), inside(next)));
  }

  @POST
  @Operation(hidden = true)
  public Response signIn(
      @FormParam("role") String role,
      @FormParam("next") String next,
      @HeaderParam("Sec-Fetch-Site") String from) {
    requireTokens();
    requireOwn(from);
    String token =
        tokens
            .of(role)
            .orElseThrow(() -> new RefusedException(Refusal.invalid("role", "page.role")));
    return go(inside(next), session(token, SESSION));
  }

  @POST
  @Path("out")
  @Operation(hidden = true)
  public Response signOut(@HeaderParam("Sec-Fetch-Site") String from) {
    requireOwn(from);
    return go("/", session("", Duration.ZERO));
  }

  private void requireTokens() {
    if (!tokens.areThere()) {
      throw new RefusedException(Refusal.notFound("page", "sign-in"));
    }
  }

  /** A form of another site signs nobody in or out. */
  private static void requireOwn(String from) {
    if (from != null && !from.equals("same-origin") && !from.equals("none")) {
      throw new RefusedException(
          new Refusal(Refusal.Reason.FORBIDDEN, "page.other-site", null, List.of()));
    }
  }

  private Response go(String page, NewCookie session) {
    return Pages.seeOther(frames.links().root() + page.substring(1)).cookie(session).build();
  }

  private NewCookie session(String token, Duration until) {
    return new NewCookie.Builder(PageRequests.COOKIE)
        .value(token)
        .path(frames.links().root())
        .maxAge((int) until.toSeconds())
        .httpOnly(true)
        .secure(frames.isSecure())
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }

  /** Of this site only, whatever an address says. */
  private static String inside(String next) {
    return next != null && next.matches("/(?![/\\\\]).*|/") && next.indexOf('\\') < 0 ? next : "/";
  }

  private List<Door> doors() {
    List<String> roles = tokens.roles();
    return Stream.of("sales", "operations", "neither")
        .map(
            function ->
                new Door(function, roles.stream().filter(it -> isOf(it, function)).toList()))
        .filter(door -> !door.roles().isEmpty())
        .toList();
  }

  private static boolean isOf(String role, String function) {
    return function.equals("neither") ? !role.contains("-") : role.startsWith(function + "-");
  }
}
