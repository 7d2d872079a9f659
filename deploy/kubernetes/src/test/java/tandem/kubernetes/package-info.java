/**
 * Checks the manifests of every overlay as strictly as a cluster would, and without one: their
 * shape, what they refer to, and what their pods may do.
 */
package tandem.kubernetes;
