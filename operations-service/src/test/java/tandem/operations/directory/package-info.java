/** The people of the directory, through this service. */
package tandem.operations.directory;
