/**
 * Text and times as they come in: what is kept of them, and what is refused, wherever they are
 * read.
 */
package tandem.web.text;
