/** The stages that opportunities pass, in the order that users define. */
package tandem.sales.pipeline;
