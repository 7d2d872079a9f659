/** Processes: which steps they have, which of them add value, and how fast a run is promised. */
package tandem.operations.process;
