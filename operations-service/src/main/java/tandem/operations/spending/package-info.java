/**
 * What the functions spend, and what they may: costs by their days, and budgets that are spread
 * over theirs. Both are of sales as well as of operations.
 */
package tandem.operations.spending;
