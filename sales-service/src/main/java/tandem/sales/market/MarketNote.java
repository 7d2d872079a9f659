package tandem.sales.market;

import static tandem.acts.Roles.ADMIN;
import static tandem.acts.Roles.SALES_DIRECTOR;
import static tandem.acts.Roles.SALES_MANAGER;
import static tandem.acts.Roles.SALES_REPRESENTATIVE;
import static tandem.acts.Roles.SALES_SUPERVISOR;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import tandem.events.Bounds;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Refusals;
import tandem.records.Withdrawable;
import tandem.sales.product.Product;

/** Something that was heard of the market. */
@Entity
@Table(name = "market_note")
@Kind(
    name = "market-note",
    plural = "market-notes",
    en = "Market note",
    zh = "市场调研",
    help =
        "What was heard of demand, a competitor, prices or regulation, and how good it is for us.",
    example = "MN-31",
    display = "",
    order = "-day",
    differences = true,
    happened = MarketNoteFacts.class,
    writes = {SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ADMIN})
class MarketNote extends Withdrawable {

  private static final int HEAVIEST = 2;

  @Field(
      en = "Subject",
      zh = "主题",
      required = true,
      fact = true,
      filter = true,
      example = "competitor")
  @Enumerated(EnumType.STRING)
  MarketSubject subject;

  @Field(
      en = "Competitor",
      zh = "竞争对手",
      fact = true,
      filter = true,
      example = "Initech",
      help = "As opportunities name it; needed where the subject is a competitor.")
  String competitor;

  @Field(en = "Product", zh = "产品", fact = true, filter = true, to = Product.class)
  UUID product;

  @Field(en = "Region", zh = "地区", filter = true, example = "EMEA", help = "That it is about.")
  String region;

  @Field(
      en = "Finding",
      zh = "发现",
      required = true,
      personal = true,
      max = Bounds.REASON,
      example = "Initech gives a year of service for free.",
      help = "In words; stays in this service.")
  String finding;

  @Field(
      en = "Source",
      zh = "来源",
      personal = true,
      example = "Trade fair in Hanover",
      help = "Where it was heard; stays in this service.")
  String source;

  @Field(
      en = "Weight",
      zh = "权重",
      required = true,
      fact = true,
      least = -HEAVIEST,
      most = HEAVIEST,
      example = "-1",
      help = "From -2, very bad for us, to 2, very good.")
  Integer weight;

  @Field(
      en = "Day",
      zh = "日期",
      sort = true,
      filter = true,
      example = "2026-03-10",
      help = "On which it was heard; today if absent, in a file it has to be said.")
  LocalDate day;

  @Override
  protected void check(Refusals refusals) {
    if (day == null) {
      refusals.invalid("day", "required");
    }
    if (subject == MarketSubject.COMPETITOR && competitor == null) {
      refusals.invalid("competitor", "market-note.which-competitor");
    }
  }
}
