package tandem.operations.calendar;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tandem.web.IfMatch;
import tandem.web.Outcome;
import tandem.web.Refusal;
import tandem.web.act.By;
import tandem.web.imports.FieldType;
import tandem.web.imports.ImportRow;
import tandem.web.imports.RequestImport;
import tandem.web.imports.RowBinder;
import tandem.web.imports.RowOutcome;

/** Imports calendars. A company has few: a row is a request. */
@Singleton
class CalendarImport extends RequestImport<CalendarRequest> {

  private final Calendars calendars;
  private final DefineCalendar defineCalendar;
  private final AmendCalendar amendCalendar;

  CalendarImport(
      RowBinder binder,
      Calendars calendars,
      DefineCalendar defineCalendar,
      AmendCalendar amendCalendar) {
    super(
        "calendars",
        CalendarRequest.class,
        Map.of(
            "externalId", FieldType.TEXT,
            "name", FieldType.TEXT,
            "zone", FieldType.TEXT,
            "week", FieldType.JSON,
            "holidays", FieldType.JSON),
        binder);
    this.calendars = calendars;
    this.defineCalendar = defineCalendar;
    this.amendCalendar = amendCalendar;
  }

  @Override
  protected Batch<CalendarRequest> begin(List<CalendarRequest> requests, Context context) {
    By by = By.of(context);
    return RequestImport.oneByOne((row, said) -> record(row, said, by));
  }

  private Outcome<RowOutcome> record(ImportRow row, CalendarRequest said, By by) {
    if (said.externalId() == null) {
      return Outcome.refused(Refusal.invalid("externalId", "required"));
    }
    if (calendars.find(Set.of(said.externalId())).isEmpty()) {
      return defineCalendar
          .define(said, by)
          .map(calendar -> imported(calendar, row, new RowOutcome.Created()));
    }
    return calendars
        .toChange(said.externalId(), IfMatch.ANY)
        .then(
            calendar ->
                row.hash().equals(calendar.importHash())
                    ? Outcome.done(new RowOutcome.Unchanged())
                    : amendCalendar
                        .amend(calendar, said.name(), null, said.definition(), null, by)
                        .map(amended -> imported(amended, row, new RowOutcome.Updated())));
  }

  private static RowOutcome imported(Calendar calendar, ImportRow row, RowOutcome outcome) {
    calendar.importedAs(row.hash());
    return outcome;
  }
}
