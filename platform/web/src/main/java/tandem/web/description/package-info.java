/**
 * What the description of the API (OpenAPI) says of every operation, whichever resource it belongs
 * to: its id, the headers that all share, and how errors are answered.
 */
package tandem.web.description;
