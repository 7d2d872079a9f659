/** What the company sells, with its list prices. Everybody in sales sees all of it. */
package tandem.sales.product;
