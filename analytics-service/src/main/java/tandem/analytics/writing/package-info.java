/**
 * Figures, days and times as people read them, in English and Chinese: the sentences of the API and
 * the pages write them the same way.
 */
package tandem.analytics.writing;
