package tandem.web.paging;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a list.
 *
 * @param next the cursor of the part that follows; null at the end
 */
public record Page<T>(
    List<T> items,
    @Schema(description = "Give it as `cursor` to get what follows; null at the end.")
        String next) {}
