package tandem.sales.lead;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.acts.By;
import tandem.acts.Caller;
import tandem.acts.Money;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.records.Act;
import tandem.records.Field;
import tandem.records.RecordAct;
import tandem.records.RecordActs;
import tandem.records.Told;
import tandem.sales.customer.Customer;
import tandem.sales.customer.Customers;
import tandem.sales.opportunity.Opportunities;
import tandem.sales.opportunity.Opportunity;
import tandem.sales.pipeline.Pipeline;

/** It becomes a customer and an opportunity, new ones or some that are there already. */
@Act(
    path = "convert",
    event = "converted",
    en = "Convert a lead to a customer and an opportunity",
    zh = "将线索转化为客户和商机",
    help = "A new opportunity is the lead's owner's, for what the lead asks for.",
    to = "converted")
@ApplicationScoped
class ConvertLead extends RecordAct<Lead, ConvertLead.Asked> {

  /** What the event says has no name in it. */
  record Asked(
      @Field(
              en = "Customer",
              zh = "客户",
              to = Customer.class,
              help = "That of the opportunity, or else the lead's, if absent.")
          UUID customer,
      @Field(
              en = "Customer name",
              zh = "客户名称",
              personal = true,
              aside = true,
              help = "Of a customer who is to be recorded, who is then the lead's owner's.",
              example = "Acme Corporation")
          String customerName,
      @Field(
              en = "Opportunity",
              zh = "商机",
              to = Opportunity.class,
              aside = true,
              help = "An open one that is there already; a new one is opened if absent.")
          UUID opportunity,
      @Field(
              en = "Pipeline",
              zh = "销售管道",
              to = Pipeline.class,
              help = "Of a new opportunity; the one called `default` if absent.")
          UUID pipeline) {

    Asked withoutName() {
      return new Asked(customer, null, opportunity, pipeline);
    }
  }

  private final Customers customers;
  private final Opportunities opportunities;
  private final RecordActs acts;
  private final Caller caller;

  ConvertLead(Customers customers, Opportunities opportunities, RecordActs acts, Caller caller) {
    this.customers = customers;
    this.opportunities = opportunities;
    this.acts = acts;
    this.caller = caller;
  }

  @Override
  protected Outcome<Told> act(Lead it, Asked asked, Instant at) {
    return told(
        it.convertible(at)
            .then(_ -> asked.opportunity() == null ? opened(it, asked, at) : joined(it, asked, at)),
        asked.withoutName());
  }

  private Outcome<Lead> opened(Lead it, Asked asked, Instant at) {
    return customer(it, asked, it.customer)
        .then(
            customer ->
                acts.create(opportunities, opportunity(it, customer, asked.pipeline(), at), by())
                    .map(opened -> it.convert(customer, opened.id(), at)));
  }

  /** What a request would ask for. */
  private static ObjectNode opportunity(Lead of, UUID customer, UUID pipeline, Instant at) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("name", of.name);
    document.put("team", of.team);
    document.put("currency", of.currency);
    document.put("openedAt", at.toString());
    if (of.expectedAmount != null) {
      document.put("expectedAmount", Money.amount(of.expectedAmount, of.currency));
    }
    refer(document, "owner", of.owner);
    refer(document, "customer", customer);
    refer(document, "product", of.product);
    refer(document, "pipeline", pipeline);
    return document;
  }

  private static void refer(ObjectNode document, String field, UUID to) {
    if (to != null) {
      document.put(field, to.toString());
    }
  }

  private Outcome<Lead> joined(Lead it, Asked asked, Instant at) {
    if (asked.pipeline() != null) {
      return Outcome.refused(Refusal.invalid("pipeline", "lead.has-pipeline"));
    }
    return opportunities
        .open(asked.opportunity())
        .then(
            there ->
                customer(it, asked, there.customer() == null ? it.customer : there.customer())
                    .then(
                        customer ->
                            there.customer() == null || customer.equals(there.customer())
                                ? Outcome.done(it.convert(customer, there.id(), at))
                                : Outcome.refused(
                                    Refusal.invalid("customer", "lead.other-customer"))));
  }

  /** Who is asked for, or else who is known. */
  private Outcome<UUID> customer(Lead it, Asked asked, UUID known) {
    if (asked.customerName() == null) {
      return Stream.of(asked.customer(), known)
          .filter(Objects::nonNull)
          .findFirst()
          .map(Outcome::done)
          .orElseGet(() -> Outcome.refused(Refusal.invalid("customer", "required")));
    }
    if (asked.customer() != null) {
      return Outcome.refused(Refusal.invalid("customerName", "lead.two-customers"));
    }
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("name", asked.customerName());
    refer(document, "owner", it.owner);
    return acts.create(customers, document, by()).map(Customer::id);
  }

  private By by() {
    return By.of(caller);
  }
}
