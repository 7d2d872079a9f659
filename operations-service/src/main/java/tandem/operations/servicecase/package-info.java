/**
 * Service cases: opened, answered, paused, handed over, resolved, maybe reopened; when their
 * promises are due, what they say of who had them on which day, and their import.
 */
package tandem.operations.servicecase;
