/**
 * What improvements brought: the metric that each was to move, after its start against before, and
 * whether that is more than noise.
 */
package tandem.analytics.improvement;
