package tandem.sales.customer;

import static tandem.acts.Roles.ADMIN;
import static tandem.acts.Roles.SALES_DIRECTOR;
import static tandem.acts.Roles.SALES_MANAGER;
import static tandem.acts.Roles.SALES_REPRESENTATIVE;
import static tandem.acts.Roles.SALES_SUPERVISOR;

import jakarta.persistence.Entity;
import java.util.UUID;
import tandem.directory.Person;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Recorded;

/** A company or person that buys. */
@Entity
@Kind(
    name = "customer",
    plural = "customers",
    en = "Customer",
    zh = "客户",
    referredTo = true,
    example = "acme",
    help = "Somebody whom the company sells to, or may.",
    scope = "owner",
    writes = {SALES_REPRESENTATIVE, SALES_SUPERVISOR, SALES_MANAGER, SALES_DIRECTOR, ADMIN})
public class Customer extends Recorded {

  @Field(
      en = "Name",
      zh = "名称",
      personal = true,
      required = true,
      sort = true,
      filter = true,
      example = "Acme Corporation")
  private String name;

  @Field(en = "Segment", zh = "客户类型", fact = true, filter = true, example = "enterprise")
  private String segment;

  @Field(en = "Region", zh = "地区", fact = true, filter = true, example = "EMEA")
  private String region;

  @Field(en = "Industry", zh = "行业", fact = true, filter = true, example = "technology")
  private String industry;

  @Field(
      en = "Owner",
      zh = "负责人",
      fact = true,
      filter = true,
      to = Person.class,
      help = "Who keeps the relationship; nobody in particular if absent.")
  private UUID owner;

  @Field(
      en = "Parent",
      zh = "上级客户",
      fact = true,
      filter = true,
      to = Customer.class,
      help = "The customer it belongs to.")
  private UUID parent;

  @Field(
      en = "Tier",
      zh = "等级",
      fact = true,
      filter = true,
      example = "gold",
      help = "How much the customer matters to the company.")
  private String tier;

  UUID parent() {
    return parent;
  }
}
