package tandem.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A type of records that can be imported.
 *
 * @param type as an import names it
 * @param columns that a file may have, in the order of a template
 */
@Schema(name = "ImportType")
record ImportTypeView(@Schema(examples = "opportunities") String type, List<ColumnView> columns) {

  /**
   * A column.
   *
   * @param field its name
   * @param label what a file may call it as well
   * @param holds what its cells hold
   * @param choices the values that it may have, if they are few
   */
  @Schema(name = "ImportColumn")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ColumnView(
      @Schema(examples = "closedAt") String field,
      @Schema(examples = "Closed at") String label,
      @Schema(
              enumeration = {"text", "decimal", "whole", "date", "instant", "flag", "json"},
              examples = "instant")
          String holds,
      boolean required,
      String help,
      List<String> choices,
      @Schema(examples = "2026-02-27T16:00:00Z") String example) {

    static ColumnView of(ImportColumn column, Locale locale) {
      return new ColumnView(
          column.field(),
          column.label(locale),
          column.type().name().toLowerCase(Locale.ROOT),
          column.required(),
          column.help(),
          column.choices().isEmpty() ? null : column.choices(),
          column.example());
    }
  }
}
