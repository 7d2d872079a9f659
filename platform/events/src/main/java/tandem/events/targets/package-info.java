/** What both services publish of the targets that are set for their metrics. */
package tandem.events.targets;
