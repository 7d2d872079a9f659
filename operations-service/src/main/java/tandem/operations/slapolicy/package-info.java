/** SLA policies: within how much working time which cases are answered and resolved. */
package tandem.operations.slapolicy;
