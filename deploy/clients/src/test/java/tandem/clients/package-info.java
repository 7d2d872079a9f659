/** What others make of the descriptions of the services' APIs. */
package tandem.clients;
