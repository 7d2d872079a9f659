/**
 * An act and its event in one transaction, and the relay that publishes what was appended, in
 * order, until the broker has it.
 */
package tandem.outbox;
