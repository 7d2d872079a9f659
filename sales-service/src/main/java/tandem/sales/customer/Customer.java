package tandem.sales.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.UUID;
import tandem.events.sales.CustomerFacts;
import tandem.outbox.Aggregate;

/** A company or person that buys. */
@Entity
class Customer extends Aggregate {

  static final String KIND = "customer";

  /**
   * What is recorded of a customer; an amendment replaces it as a whole.
   *
   * @param owner who keeps the relationship, null for nobody in particular
   * @param parent the customer it belongs to
   */
  record Content(
      String name, String segment, String region, String industry, UUID owner, UUID parent) {}

  private String name;

  private String segment;

  private String region;

  private String industry;

  private UUID owner;

  private UUID parent;

  @Column(name = "import_hash")
  private String importHash;

  protected Customer() {}

  Customer(UUID id, String externalId, Content content) {
    super(id, externalId);
    amend(content);
  }

  final void amend(Content content) {
    name = content.name();
    segment = content.segment();
    region = content.region();
    industry = content.industry();
    owner = content.owner();
    parent = content.parent();
  }

  Content content() {
    return new Content(name, segment, region, industry, owner, parent);
  }

  CustomerFacts facts() {
    return new CustomerFacts(segment, region, industry, owner, parent);
  }

  @Override
  public String kind() {
    return KIND;
  }

  String name() {
    return name;
  }

  UUID parent() {
    return parent;
  }

  String importHash() {
    return importHash;
  }

  void importedAs(String hash) {
    importHash = hash;
  }
}
