/** Turns amounts into the reporting currency, exactly, by the rates of their days. */
package tandem.analytics.money;
