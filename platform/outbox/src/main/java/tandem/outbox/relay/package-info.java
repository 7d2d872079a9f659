/**
 * Publishes what the outbox holds, in order, until the broker has it; plain Java, so that a test
 * can run it in a process of its own and kill it.
 */
package tandem.outbox.relay;
