package tandem.client.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tandem.client.sales.api.CustomerApi;
import tandem.client.sales.api.OpportunityApi;
import tandem.client.sales.api.PersonApi;
import tandem.client.sales.model.Customer;
import tandem.client.sales.model.CustomerPatch;
import tandem.client.sales.model.NewCustomer;
import tandem.client.sales.model.NewOpportunity;
import tandem.client.sales.model.NewPerson;
import tandem.client.sales.model.OpportunityWin;
import tandem.client.sales.model.Problem;

/** Sells something through the generated client, as whoever uses one would. */
public final class Sell {

  private Sell() {}

  /** What was seen on the way. */
  public static List<String> sell(String url, String token) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(url);
    client.setRequestInterceptor(
        request -> request.header("Authorization", "Bearer " + token));
    List<String> seen = new ArrayList<>();

    CustomerApi customers = new CustomerApi(client);
    Customer customer =
        customers.createCustomer(
            new NewCustomer().externalId("client-acme").name("Acme").segment("small"), null, null);
    Customer changed =
        customers.changeCustomer(
            customer.getId().toString(),
            new CustomerPatch().segment("enterprise"),
            null,
            "client-key",
            null);
    seen.add(changed.getName() + " is " + changed.getSegment());

    new PersonApi(client)
        .createPerson(new NewPerson().externalId("client-seller").name("A seller"), null, null);
    OpportunityApi opportunities = new OpportunityApi(client);
    opportunities.createOpportunity(
        new NewOpportunity()
            .externalId("client-crane")
            .name("A crane")
            .owner("client-seller")
            .customer("client-acme")
            .currency("USD")
            .expectedAmount(new BigDecimal("9500.00")),
        null,
        null);
    opportunities.winOpportunity(
        "client-crane", new OpportunityWin().reason("delivery time"), null, null, null);
    try {
      opportunities.winOpportunity("client-crane", new OpportunityWin(), null, null, null);
    } catch (ApiException refused) {
      seen.add(problem(client, refused).getCode());
    }
    try {
      customers.createCustomer(new NewCustomer().segment("x".repeat(300)), null, "zh-CN");
    } catch (ApiException refused) {
      problem(client, refused)
          .getErrors()
          .forEach(error -> seen.add(error.getPointer() + " " + error.getCode()));
    }
    return seen;
  }

  private static Problem problem(ApiClient client, ApiException refused) throws Exception {
    return client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
  }
}
