package tandem.sales.product;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.UUID;
import tandem.events.sales.ProductFacts;
import tandem.outbox.Aggregate;
import tandem.web.Outcome;
import tandem.web.Refusal;

/** Something that is sold. */
@Entity
public class Product extends Aggregate {

  static final String KIND = "product";

  /**
   * What is recorded of a product; an amendment replaces it as a whole.
   *
   * @param currency of ISO 4217, null without a list price
   * @param listPrice minor units, null where there is none
   */
  record Content(String name, String family, String currency, Long listPrice) {

    Outcome<Content> checked() {
      return listPrice != null && listPrice < 0
          ? Outcome.refused(Refusal.invalid("listPrice", "product.negative-price"))
          : Outcome.done(this);
    }
  }

  private String name;

  private String family;

  private String currency;

  @Column(name = "list_price")
  private Long listPrice;

  @Column(name = "import_hash")
  private String importHash;

  protected Product() {}

  Product(UUID id, String externalId, Content content) {
    super(id, externalId);
    amend(content);
  }

  final void amend(Content content) {
    name = content.name();
    family = content.family();
    currency = content.currency();
    listPrice = content.listPrice();
  }

  Content content() {
    return new Content(name, family, currency, listPrice);
  }

  ProductFacts facts() {
    return new ProductFacts(family, currency, listPrice);
  }

  /** The list price in a currency, in minor units; null where there is none. */
  public Long listPriceIn(String wanted) {
    return wanted.equals(currency) ? listPrice : null;
  }

  /** Of the list price; null where there is none. */
  public String currency() {
    return currency;
  }

  @Override
  public String kind() {
    return KIND;
  }

  String name() {
    return name;
  }

  String importHash() {
    return importHash;
  }

  void importedAs(String hash) {
    importHash = hash;
  }
}
