/** The pages in a browser. */
package tandem.system.pages;
