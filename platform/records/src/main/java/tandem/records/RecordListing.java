package tandem.records;

import tandem.outbox.Aggregate;
import tandem.web.paging.Listing;
import tandem.web.paging.Values;

/** What the records of a kind can be listed by. */
final class RecordListing {

  private RecordListing() {}

  static <A extends Recorded> Listing<A> of(KindModel kind) {
    Listing<A> listing =
        Listing.<A>of("r.id", Aggregate::id).filter("externalId", "r.externalId", Values.TEXT);
    for (FieldModel field : kind.all()) {
      String by = "r." + field.name();
      if (field.sort()) {
        listing.sort(field.name(), by, field.type().parameter(), field::of);
      }
      if (field.filter() && field.type() instanceof ReferenceType(Class<? extends Aggregate> to)) {
        listing.reference(
            field.name(),
            by,
            "(select o.externalId from %s o where o.id = %s)".formatted(to.getName(), by));
      } else if (field.filter()) {
        listing.filter(field.name(), by, field.type().parameter());
      }
    }
    return listing.byDefault(kind.order());
  }
}
