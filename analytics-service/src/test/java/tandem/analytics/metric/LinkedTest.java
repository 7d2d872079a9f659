package tandem.analytics.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LinkedTest {

  /** Else each deal would be counted anew with every other of its customer. */
  @Test
  void aDealReachesNoOtherDealOfItsCustomerButACaseReachesThemAll() {
    assertThat(columns("deal.with-early-case", "deal")).containsExactly("aggregate_id");
    assertThat(columns("deal.with-early-case", "case")).containsExactly("customer");
  }

  /** Only the first run of a deal counts, so runs of one deal decide about each other. */
  @Test
  void aRunReachesTheOtherRunsOfItsDeal() {
    assertThat(columns("run.since-won", "process-run"))
        .containsExactlyInAnyOrder("aggregate_id", "deal");
    assertThat(columns("run.since-won", "deal")).containsExactly("deal");
  }

  /** Which deal of a customer is its first hangs on all of them, and so do refunds of any. */
  @Test
  void aDealReachesAllThatHangsOnTheFirstOfItsCustomer() {
    assertThat(columns("deal.new-customer", "deal"))
        .containsExactlyInAnyOrder("aggregate_id", "customer");
    assertThat(columns("deal.new-customer-repeated", "deal"))
        .containsExactlyInAnyOrder("aggregate_id", "customer");
    assertThat(columns("deal.new-customer-refunded", "deal"))
        .containsExactlyInAnyOrder("aggregate_id", "customer");
  }

  private static Set<String> columns(String measure, String kind) {
    List<Linked> linked = Linked.of(Catalogue.parse(CatalogueTest.SHIPPED));
    return linked.stream()
        .filter(it -> it.measure().name().equals(measure) && it.through().isEmpty())
        .flatMap(it -> it.reaches().stream())
        .filter(reach -> reach.kind().name().equals(kind))
        .map(Linked.Reach::column)
        .collect(Collectors.toSet());
  }
}
