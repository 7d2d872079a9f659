package tandem.sales.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.stream.Stream;
import tandem.directory.Directory;
import tandem.sales.product.Products;

/** Finds what agreements refer to, with one query a kind. */
@ApplicationScoped
public class Naming {

  private final Products products;
  private final Directory directory;

  Naming(Products products, Directory directory) {
    this.products = products;
    this.directory = directory;
  }

  /** Nulls among the references are passed over. */
  public Named of(Stream<String> productNames, Stream<String> peopleNames) {
    return new Named(
        products.named(productNames.filter(Objects::nonNull).toList()),
        directory.find(peopleNames.filter(Objects::nonNull).toList()));
  }
}
