package tandem.records;

import java.util.function.BiConsumer;

/**
 * What completes records that are written together, and checks them.
 *
 * @param complete gives a record what depends on more than itself
 * @param check refuses what the entity cannot tell alone
 * @param <A> what is written
 */
public record Rules<A>(BiConsumer<A, Occasion> complete, BiConsumer<A, Refusals> check) {}
