/** Records what operations does: its processes and their runs. */
package tandem.operations;
