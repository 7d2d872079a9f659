/**
 * Projects: planned, run, delivered or cancelled, and held to the baseline that their milestones
 * had when they started.
 */
package tandem.operations.project;
