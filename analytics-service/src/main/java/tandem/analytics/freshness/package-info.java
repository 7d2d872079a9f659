/** How far the figures have come: everything recorded before an instant is in them. */
package tandem.analytics.freshness;
