/** Who calls, and the limits of what a request may bring. */
package tandem.web.security;
