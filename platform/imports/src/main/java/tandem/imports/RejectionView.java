package tandem.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row that was not taken, and why, in the caller's language. */
@Schema(name = "Rejection")
record RejectionView(
    @Schema(examples = "17") long line,
    @Schema(examples = "account") String column,
    @Schema(examples = "not-found") String code,
    String reason,
    String value) {}
