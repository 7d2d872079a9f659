/** Lists that filter, sort and page by cursor: what a list allows, and what a caller asks of it. */
package tandem.web.paging;
