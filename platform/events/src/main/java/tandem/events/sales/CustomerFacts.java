package tandem.events.sales;

import java.util.UUID;

/** A customer without its name, which travels on the names topic, or contacts, which stay home. */
public record CustomerFacts(
    String segment, String region, String industry, UUID owner, UUID parent) {}
