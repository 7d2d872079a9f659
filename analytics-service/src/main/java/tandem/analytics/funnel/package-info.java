/** How far what was begun together has come, stage by stage. */
package tandem.analytics.funnel;
