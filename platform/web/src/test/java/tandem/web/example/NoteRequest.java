package tandem.web.example;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import tandem.acts.Money;

/** A note as a request or a row brings it. */
record NoteRequest(
    @Size(max = 50) String externalId,
    @NotBlank @Size(max = 400_000) String title,
    Money price,
    Instant writtenAt,
    String parent,
    List<String> tags) {}
