/** What other services tell of their records, so that ours can name them as their owners do. */
package tandem.operations.elsewhere;
