package tandem.events.operations;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is promised for some cases: those that agree with every criterion that is not null.
 *
 * @param category complaint, feedback, request or after-sales
 * @param segment of the customer
 * @param responseMinutes working time until a human answers; null for no promise
 * @param resolutionMinutes working time until the case is resolved; null for no promise
 * @param calendar null for the company's own
 * @param from the first day of this edition; null if it reaches back without bound
 */
public record SlaPolicyFacts(
    String category,
    String severity,
    String segment,
    Long responseMinutes,
    Long resolutionMinutes,
    UUID calendar,
    LocalDate from) {}
