/**
 * Imports as a resource: a file is taken in, read row by row and given to the type of record it
 * holds, in batches that commit with their progress.
 */
package tandem.imports;
