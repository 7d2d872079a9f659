/**
 * Runs of processes: requested, started, step by step, completed or abandoned; what they say of who
 * had the work on which day; and their import from files and event logs.
 */
package tandem.operations.processrun;
