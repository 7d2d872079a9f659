/**
 * The figures of the real data, computed from its files alone: nothing here knows how Tandem
 * counts.
 */
package tandem.system.realdata;
