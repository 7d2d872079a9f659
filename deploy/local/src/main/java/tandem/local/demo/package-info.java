/**
 * The demo company: two years of a firm that sells and delivers workstations, made from a seed, so
 * that the same day gives the same company. It is loaded through the public imports.
 */
package tandem.local.demo;
