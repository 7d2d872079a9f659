/**
 * The contract of the topics: what every event carries, whoever produces it. One package a producer
 * holds its facts and acts; nothing here knows a framework.
 */
package tandem.events;
