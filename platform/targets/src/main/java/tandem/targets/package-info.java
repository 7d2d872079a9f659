/**
 * Targets: what a metric is to reach in a period, for a function or a part of one. None is ever
 * changed without a trace, and what was known when is for the reader of the events to tell.
 */
package tandem.targets;
