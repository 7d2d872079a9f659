/** The HTTP conventions of the suite: what every resource answers alike, and how it refuses. */
package tandem.web;
