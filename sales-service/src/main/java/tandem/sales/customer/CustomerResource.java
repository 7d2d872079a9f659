package tandem.sales.customer;

import jakarta.ws.rs.Path;
import tandem.records.RecordResource;

@Path("/api/v1/customers")
class CustomerResource extends RecordResource<Customer> {}
