package tandem.system.recomputation;

import java.time.LocalDate;

/**
 * Which figure.
 *
 * @param by the dimension, empty for the total
 * @param member its value, null for work that has none
 */
record Cell(String metric, String by, String member, LocalDate month, String field) {}
