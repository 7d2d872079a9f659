package tandem.events;

import java.util.UUID;

/**
 * A record that never was: the import that had begun it is taken back. Its facts say what it was,
 * and nothing of what happened, so that it counts for nothing.
 *
 * @param undoes that import
 */
public record Undone(UUID undoes) {}
