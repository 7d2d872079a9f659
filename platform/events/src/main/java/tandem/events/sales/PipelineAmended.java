package tandem.events.sales;

/**
 * The stages of a pipeline have changed.
 *
 * @param reason null where none was given
 */
public record PipelineAmended(String reason) {}
