/**
 * Acts asked of the running suite by HTTP, beside the same rows written straight into its
 * PostgreSQL.
 */
package tandem.benchmarks.acts;
