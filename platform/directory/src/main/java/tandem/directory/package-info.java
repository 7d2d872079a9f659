/** People with their dated places in the organisation, and who may see whose work. */
package tandem.directory;
