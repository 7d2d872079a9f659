/**
 * The HTTP conventions of the suite: what every resource answers alike, and how it refuses.
 *
 * <p>A resource reads like this; its class is package-private, its methods must be public. The use
 * case works in the transaction that {@link tandem.web.idempotency.Idempotent} opens: it finds the
 * record within the caller's scope (or refuses with {@link tandem.acts.Refusal#notFound}), locks
 * it, checks {@link tandem.web.IfMatch}, lets the entity act, and appends to the outbox.
 *
 * <pre>{@code
 * @Path("/api/v1/opportunities")
 * @RunOnVirtualThread
 * class OpportunityResource {
 *
 *   @GET
 *   @RolesAllowed({Roles.SALES_REPRESENTATIVE, Roles.ADMIN})
 *   public Page<OpportunityView> list(@BeanParam PageRequest request) {
 *     return opportunities.list(caller, OpportunityList.LISTING.read(request));
 *   }
 *
 *   @GET
 *   @Path("{ref}")
 *   @RolesAllowed({Roles.SALES_REPRESENTATIVE, Roles.ADMIN})
 *   public Response one(@PathParam("ref") String ref) {
 *     return Answers.one(opportunities.find(caller, ref), OpportunityView::of);
 *   }
 *
 *   @POST
 *   @Idempotent
 *   @RolesAllowed({Roles.SALES_REPRESENTATIVE, Roles.ADMIN})
 *   public Response open(@NotNull @Valid OpenRequest request) {
 *     return Answers.created(
 *         "/api/v1/opportunities", openOpportunity.by(caller, request), OpportunityView::of);
 *   }
 *
 *   @POST
 *   @Path("{ref}/win")
 *   @Idempotent
 *   @RolesAllowed({Roles.SALES_REPRESENTATIVE, Roles.ADMIN})
 *   public Response win(
 *       @PathParam("ref") String ref,
 *       @HeaderParam("If-Match") @DefaultValue("*") IfMatch ifMatch,
 *       @NotNull @Valid WinRequest request) {
 *     return Answers.changed(
 *         winOpportunity.by(caller, ref, ifMatch, request), OpportunityView::of);
 *   }
 *
 *   @GET
 *   @Path("{ref}/history")
 *   @RolesAllowed({Roles.SALES_REPRESENTATIVE, Roles.ADMIN})
 *   public Page<HistoryEntry> history(@PathParam("ref") String ref, @BeanParam PageRequest request) {
 *     return history.of(Answers.orThrow(opportunities.find(caller, ref)).id(), request);
 *   }
 * }
 * }</pre>
 *
 * <p>Refusals travel as {@link tandem.acts.Outcome}; at the edge {@link tandem.web.Answers} throws
 * them as {@link tandem.acts.RefusedException}, which rolls the act back and is answered as a
 * problem. The words of a code stand in {@code tandem/<module>/problems.properties} and {@code
 * problems_zh.properties} of the module that refuses ({@code tandem/sales/…}), found by themselves.
 */
package tandem.web;
