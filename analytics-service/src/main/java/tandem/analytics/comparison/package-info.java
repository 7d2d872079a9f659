/**
 * Lays sales beside operations, fairly: every figure on the way from its floor to its target, told
 * from noise, with what may be compared, who leads if anybody, and what cannot be said.
 */
package tandem.analytics.comparison;
