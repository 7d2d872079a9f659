/**
 * What acts are made of, wherever they come from: an {@link tandem.acts.Outcome} that may be a
 * {@link tandem.acts.Refusal}, who calls and with which {@link tandem.acts.Roles}, when, by which
 * names other records are found, and money. Nothing here knows HTTP.
 */
package tandem.acts;
