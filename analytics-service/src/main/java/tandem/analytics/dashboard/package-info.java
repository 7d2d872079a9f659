/**
 * The pages people look at, made on the server from the answers that the API gives, in process. A
 * page has its resource, what it shows as a record, and its template.
 */
package tandem.analytics.dashboard;
