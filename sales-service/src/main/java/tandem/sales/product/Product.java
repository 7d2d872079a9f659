package tandem.sales.product;

import static tandem.acts.Roles.ADMIN;
import static tandem.acts.Roles.SALES_DIRECTOR;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Recorded;
import tandem.records.Refusals;

/** Something that is sold. */
@Entity
@Kind(
    name = "product",
    plural = "products",
    en = "Product",
    zh = "产品",
    referredTo = true,
    example = "gtx-basic",
    writes = {SALES_DIRECTOR, ADMIN})
public class Product extends Recorded {

  @Field(en = "Name", zh = "名称", required = true, sort = true, filter = true, example = "GTX Basic")
  private String name;

  @Field(
      en = "Family",
      zh = "系列",
      fact = true,
      filter = true,
      example = "GTX",
      help = "The series it belongs to.")
  private String family;

  @Field(
      en = "Currency",
      zh = "币种",
      fact = true,
      as = Field.As.CURRENCY,
      example = "USD",
      help = "ISO 4217, of the list price.")
  private String currency;

  /** Minor units. */
  @Field(en = "List price", zh = "标价", fact = true, currency = "currency", example = "550.00")
  @Column(name = "list_price")
  private Long listPrice;

  @Override
  protected void check(Refusals refusals) {
    if (listPrice != null && listPrice < 0) {
      refusals.invalid("listPrice", "product.negative-price");
    }
  }

  /** The list price in a currency, in minor units; null where there is none. */
  public Long listPriceIn(String wanted) {
    return wanted.equals(currency) ? listPrice : null;
  }

  /** Of the list price; null where there is none. */
  public String currency() {
    return currency;
  }
}
