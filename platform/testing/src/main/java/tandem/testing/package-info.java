/**
 * What tests of the services stand on: a real PostgreSQL, a real Kafka and tokens that the services
 * accept.
 */
package tandem.testing;
