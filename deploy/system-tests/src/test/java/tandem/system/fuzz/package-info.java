/**
 * Sends the services what is valid but for one thing, by the hundred or by the ten thousand, and
 * judges what they answer. What is valid comes from {@code fuzz/seeds.json} and from the services'
 * descriptions of their APIs.
 */
package tandem.system.fuzz;
