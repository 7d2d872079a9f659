/**
 * The catalogue: which facts are kept, what is counted of them, along which dimensions, and which
 * metrics are answered. Read from YAML and checked as a whole before anything else starts.
 */
package tandem.analytics.metric;
