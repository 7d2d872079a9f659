package tandem.web.text;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text that was left as it was stored, since brought to the form in which texts are kept it would
 * be another record's, too.
 *
 * @param otherId of the record that has the same text but for its blanks
 */
@Schema(name = "TextCollision")
record TextCollision(
    @Schema(examples = "customer") String kind,
    UUID id,
    @Schema(examples = "externalId") String field,
    UUID otherId,
    Instant foundAt) {}
