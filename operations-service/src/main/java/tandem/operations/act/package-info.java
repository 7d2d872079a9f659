/** When an act happened and by whom, and what its request refers to; alike for every record. */
package tandem.operations.act;
