/**
 * Improvements: what was found, what is done about it, and which metric it is to move; kept where
 * it did, reversed where it did not.
 */
package tandem.improvements;
