/** A small service with one kind of record, which shows and tests the conventions. */
package tandem.imports.example;
