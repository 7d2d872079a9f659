package tandem.records;

import tandem.events.Bounds;

/** Why an act is done, as those ask that undo or delay something. */
public record Reason(
    @Field(
            en = "Reason",
            zh = "原因",
            required = true,
            max = Bounds.REASON,
            example = "The customer asked for it.")
        String reason) {}
