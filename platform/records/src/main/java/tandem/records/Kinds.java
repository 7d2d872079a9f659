package tandem.records;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tandem.outbox.Aggregate;
import tandem.web.paging.Listing;

/** The kinds of this service. */
@Singleton
class Kinds {

  private final Map<Class<?>, Records<?>> records = new HashMap<>();
  private final Map<Class<?>, Listing<?>> listings = new HashMap<>();

  Kinds(@All List<Records<?>> all) {
    Map<String, Class<? extends Aggregate>> named = new HashMap<>();
    for (Records<?> kept : all) {
      records.put(kept.type(), kept);
      named.put(kept.kind().name(), kept.type());
    }
    for (Records<?> kept : all) {
      listings.put(kept.type(), RecordListing.of(kept.kind(), named));
    }
  }

  Collection<Records<?>> all() {
    return records.values();
  }

  @SuppressWarnings("unchecked")
  <A extends Recorded> Records<A> records(Class<A> type) {
    return (Records<A>) records.get(type);
  }

  @SuppressWarnings("unchecked")
  <A extends Recorded> Listing<A> listing(Class<A> type) {
    return (Listing<A>) listings.get(type);
  }
}
