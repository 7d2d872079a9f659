/** Imports of this service: rows become the requests that the API takes, a batch at a time. */
package tandem.sales.rows;
