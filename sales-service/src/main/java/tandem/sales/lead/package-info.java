/**
 * Somebody who may come to buy: captured, answered, qualified, and converted to a customer and an
 * opportunity, or disqualified.
 */
package tandem.sales.lead;
