/** What is heard of the market: of demand, competitors, prices and regulation. */
package tandem.sales.market;
