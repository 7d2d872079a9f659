package tandem.sales.product;

import jakarta.ws.rs.Path;
import tandem.records.RecordResource;

@Path("/api/v1/products")
class ProductResource extends RecordResource<Product> {}
