/** What the operations service publishes: the facts of its aggregates and what its acts say. */
package tandem.events.operations;
