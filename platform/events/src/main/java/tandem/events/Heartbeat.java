package tandem.events;

import java.time.Instant;
import java.util.Map;

/**
 * What a relay says of itself each second, so that "fresh" is never said of a stuck one.
 *
 * @param service {@code sales} or {@code operations}
 * @param topic the topic it publishes events to
 * @param topicId the broker's id of that topic; another one means that the topic was recreated
 * @param at when this was written
 * @param completeUntil every act recorded before this instant is on the topic, at offsets below
 *     {@code endOffsets}; stands still while the relay cannot send
 * @param endOffsets partition → the offset after the last event acknowledged
 */
public record Heartbeat(
    String service,
    String topic,
    String topicId,
    Instant at,
    Instant completeUntil,
    Map<Integer, Long> endOffsets) {}
