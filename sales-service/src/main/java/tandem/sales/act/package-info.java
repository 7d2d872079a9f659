/** When an act happened and by whom, alike for every record. */
package tandem.sales.act;
