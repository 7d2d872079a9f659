/** Every figure computed anew, in plain SQL, from the two services' own databases. */
package tandem.system.recomputation;
