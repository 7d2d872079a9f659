package tandem.events.sales;

import java.util.List;

/** The stages that an opportunity passes, in order; users define them. */
public record PipelineFacts(List<String> stages) {}
