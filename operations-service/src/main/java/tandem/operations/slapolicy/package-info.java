/**
 * SLA policies: within how much working time cases of a category, severity and segment are answered
 * and resolved. Each change is a dated edition; a case keeps what was in force when it was opened.
 */
package tandem.operations.slapolicy;
