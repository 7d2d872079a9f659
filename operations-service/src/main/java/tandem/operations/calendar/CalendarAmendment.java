package tandem.operations.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import tandem.events.Bounds;

/** A new edition of a calendar; what is absent stays as it is. */
record CalendarAmendment(
    @Schema(
            description = "The first day on which it is in force; today if absent.",
            examples = "2026-06-01")
        LocalDate from,
    @Size(min = 1, max = Bounds.LABEL) String name,
    @Schema(type = SchemaType.STRING) ZoneId zone,
    @Size(min = 1, max = Bounds.OPENINGS) List<@Valid @NotNull Hours> week,
    @Size(max = Bounds.HOLIDAYS) List<@NotNull LocalDate> holidays,
    @NotBlank @Size(max = Bounds.REASON) @Schema(examples = "A break on Fridays.") String reason) {

  CalendarEdition.Definition of(CalendarEdition edition) {
    CalendarEdition.Definition before = edition.definition();
    return new CalendarEdition.Definition(
        zone == null ? before.zone() : zone,
        week == null ? before.week() : week,
        holidays == null ? before.holidays() : holidays);
  }
}
