package tandem.events.operations;

import java.util.List;
import java.util.UUID;
import tandem.events.Moment;

/**
 * A run of a process. Its steps stay in the service that records them: here they are counted.
 *
 * @param customer null where the run serves none, like {@code deal}
 * @param steps how many steps were taken, repetitions included
 * @param distinctSteps how many different steps were taken
 * @param started null while it only waits
 * @param workload how the work in progress of the teams changed: one in where a team takes the run
 *     on, one out where it hands it over, completes or abandons it
 */
public record ProcessRunFacts(
    UUID process,
    UUID customer,
    UUID deal,
    int steps,
    int distinctSteps,
    Moment requested,
    Moment started,
    Moment completed,
    Moment abandoned,
    List<Flow> workload) {}
