/**
 * What currencies are worth in each other, from a day on: by these rates analytics converts all
 * amounts. Everybody in sales sees them; administrators record them.
 */
package tandem.sales.rate;
