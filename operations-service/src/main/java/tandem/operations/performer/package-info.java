/**
 * Who does a piece of work, as far as it was said: a person, a team, or whom a source names; and
 * how work passes from one to the other.
 */
package tandem.operations.performer;
