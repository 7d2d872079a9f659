/**
 * The suite on one machine: a supervisor that starts PostgreSQL, Kafka and the three services as
 * processes, starts again what dies and ends what it started.
 */
package tandem.local;
