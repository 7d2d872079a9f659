/** What both functions did for a customer, in order. */
package tandem.analytics.journey;
