/** The sales service: a package a feature. This one holds only what serves them all. */
package tandem.sales;
