package tandem.operations.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** A calendar to define, and a row of an import of calendars. */
record CalendarRequest(
    @Size(min = 1, max = Bounds.LABEL) @Schema(examples = "office") String externalId,
    @NotBlank @Size(max = Bounds.LABEL) @Schema(examples = "Office hours") String name,
    @NotNull @Schema(type = SchemaType.STRING, examples = "Europe/Berlin") ZoneId zone,
    @NotEmpty
        @Size(max = Bounds.OPENINGS)
        @Schema(
            description = "When work is done; a break is a gap.",
            examples =
                """
                [{"day": "MONDAY", "from": "09:00", "to": "12:00"},
                 {"day": "MONDAY", "from": "13:00", "to": "17:00"}]
                """)
        List<@Valid @NotNull Hours> week,
    @Size(max = Bounds.HOLIDAYS)
        @Schema(description = "Days without work.", examples = "[\"2026-12-25\"]")
        List<@NotNull LocalDate> holidays) {

  CalendarEdition.Definition definition() {
    return new CalendarEdition.Definition(zone, week, holidays == null ? List.of() : holidays);
  }
}
