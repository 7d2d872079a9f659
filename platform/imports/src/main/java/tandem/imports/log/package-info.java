/** Event logs: cases of what was done, when and by whom, read a case at a time. */
package tandem.imports.log;
