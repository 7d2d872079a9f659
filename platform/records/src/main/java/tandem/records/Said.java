package tandem.records;

/**
 * What the events of a plain record say besides its facts.
 *
 * @param reason null where none was given
 */
record Said(String reason) {}
