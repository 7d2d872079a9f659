/** Open work: what has begun and has not ended, how old it is, and what has been promised of it. */
package tandem.analytics.openwork;
