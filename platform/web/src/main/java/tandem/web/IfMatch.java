package tandem.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.outbox.Aggregate;

/**
 * The header {@code If-Match}: the versions a caller will act upon. Declare it as
 * {@code @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch}; without the header any
 * version will do.
 */
public record IfMatch(Set<String> tags) {

  public static final IfMatch ANY = new IfMatch(Set.of("*"));

  /** How JAX-RS reads the header. A weak tag never matches, as RFC 9110 has it. */
  public static IfMatch valueOf(String header) {
    return new IfMatch(
        Arrays.stream(header.split(","))
            .map(String::strip)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The locked aggregate, or a refusal where the caller read another version of it. */
  public <A extends Aggregate> Outcome<A> on(A aggregate) {
    return tags.contains("*") || tags.contains('"' + Answers.tag(aggregate.version()) + '"')
        ? Outcome.done(aggregate)
        : Outcome.refused(new Refusal(Refusal.Reason.STALE, "stale", null, List.of()));
  }
}
