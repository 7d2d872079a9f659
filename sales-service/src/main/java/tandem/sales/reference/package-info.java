/** How records are named in requests and imports: by their id, or by the id of their source. */
package tandem.sales.reference;
