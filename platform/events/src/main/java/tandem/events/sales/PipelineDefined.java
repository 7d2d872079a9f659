package tandem.events.sales;

/** A pipeline and its stages are in use from now on. */
public record PipelineDefined() {}
