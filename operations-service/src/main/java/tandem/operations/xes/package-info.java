/** Reads IEEE XES event logs, a trace at a time, as rows of an import of process runs or cases. */
package tandem.operations.xes;
