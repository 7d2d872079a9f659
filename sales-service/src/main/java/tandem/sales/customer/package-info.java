/** Whom the company sells to. A customer without an owner is everybody's in sales. */
package tandem.sales.customer;
