package tandem.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.events.Version;
import tandem.outbox.Aggregate;

/** Answers of the shape that every resource shares; a refusal leaves as a problem. */
public final class Answers {

  private Answers() {}

  /** The value of a done act. Throws the refusal of a refused one. */
  public static <T> T orThrow(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(Refusal why) -> throw new RefusedException(why);
    };
  }

  /** 200 with the record and its {@code ETag}; 304 where {@code If-None-Match} names it. */
  public static <A extends Aggregate> Response one(Outcome<A> found, Function<? super A, ?> view) {
    A aggregate = orThrow(found);
    return Response.ok(view.apply(aggregate)).tag(etag(aggregate.version())).build();
  }

  /** 200 with the record as the act left it, and its new {@code ETag}. */
  public static <A extends Aggregate> Response changed(
      Outcome<A> outcome, Function<? super A, ?> view) {
    return one(outcome, view);
  }

  /**
   * 201 with the new record, its {@code ETag} and its {@code Location}.
   *
   * @param collection the path of the collection: {@code /api/v1/opportunities}
   */
  public static <A extends Aggregate> Response created(
      String collection, Outcome<A> outcome, Function<? super A, ?> view) {
    A aggregate = orThrow(outcome);
    return Response.created(URI.create(collection + "/" + aggregate.id()))
        .entity(view.apply(aggregate))
        .tag(etag(aggregate.version()))
        .build();
  }

  public static EntityTag etag(Version version) {
    return new EntityTag(tag(version));
  }

  static String tag(Version version) {
    return version.toString();
  }
}
