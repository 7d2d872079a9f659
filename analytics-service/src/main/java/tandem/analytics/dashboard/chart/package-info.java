/**
 * The geometry of the charts, in pixels of a box whose y grows downwards: what is drawn, and
 * nothing of how. Templates make SVG of it.
 */
package tandem.analytics.dashboard.chart;
