package tandem.records;

import java.util.Map;
import tandem.acts.Values;
import tandem.outbox.Aggregate;
import tandem.web.paging.Listing;

/** What the records of a kind can be listed by. */
final class RecordListing {

  private RecordListing() {}

  /**
   * @param named the kinds of this service, by their names
   */
  static <A extends Recorded> Listing<A> of(
      KindModel kind, Map<String, Class<? extends Aggregate>> named) {
    Listing<A> listing =
        Listing.<A>of("r.id", Aggregate::id).filter("externalId", "r.externalId", Values.TEXT);
    for (FieldModel field : kind.all()) {
      String by = field.property();
      if (field.is(Trait.SORT)) {
        listing.sort(field.name(), by, field.type().parameter(), field::of);
      }
      if (field.is(Trait.FILTER)) {
        filter(listing, field, by, named);
      }
      if (field.present() != null) {
        listing.present(field.present(), by);
      }
    }
    if (kind.withdrawable()) {
      listing.filter("withdrawn", "r.withdrawn", Values.FLAG);
    }
    return listing.byDefault(kind.order());
  }

  private static void filter(
      Listing<?> listing,
      FieldModel field,
      String by,
      Map<String, Class<? extends Aggregate>> named) {
    switch (field.type()) {
      case ReferenceType(Class<? extends Aggregate> to, String kept)
          when to != null || named.containsKey(kept) ->
          listing.reference(
              field.name(),
              by,
              "(select o.externalId from %s o where o.id = %s)"
                  .formatted((to == null ? named.get(kept) : to).getName(), by));
      case ReferenceType(_, String kept) ->
          listing.reference(field.name(), by, KnownRecord.externalId(kept, by));
      case DateType type -> listing.range(field.range(), by, type.parameter());
      case InstantType type -> listing.range(field.range(), by, type.parameter());
      default -> listing.filter(field.name(), by, field.type().parameter());
    }
  }
}
