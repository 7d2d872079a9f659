/**
 * A record is one declaration: an entity says what it is by {@link tandem.records.Kind} and {@link
 * tandem.records.Field}, and all else follows: requests, lists, changes, history, imports, events
 * and documents.
 *
 * <pre>{@code
 * @Entity
 * @Kind(name = "product", plural = "products", en = "Product", zh = "产品", writes = ADMIN)
 * class Product extends Recorded {
 *   @Field(en = "Name", zh = "名称", required = true, sort = true, filter = true)
 *   private String name;
 * }
 *
 * @ApplicationScoped
 * class Products extends Records<Product> {}
 *
 * @Path("/api/v1/products")
 * class ProductResource extends RecordResource<Product> {}
 * }</pre>
 *
 * <p>What needs an {@code if} stands in {@link tandem.records.Recorded#check} or, where the
 * database has to be asked, in {@link tandem.records.Records#check}.
 */
package tandem.records;
