package tandem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tandem.acts.Caller;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.acts.Roles;
import tandem.outbox.Ids;
import tandem.web.paging.Cursor;
import tandem.web.paging.Page;
import tandem.web.paging.PageRequest;
import tandem.web.problem.Problems;
import tandem.web.text.Csv;

/** Shows imports to those who asked for them, and to administrators. */
@ApplicationScoped
class ReadImports {

  private static final String NEWEST = "-id";
  private static final String BY_LINE = "line";
  private static final int CSV_ROWS = 1_000;
  private static final List<String> COLUMNS = List.of("line", "column", "code", "reason", "value");

  private final Imports imports;
  private final ImportRows rows;
  private final Problems problems;

  @Inject
  ReadImports(Imports imports, ImportRows rows, Problems problems) {
    this.imports = imports;
    this.rows = rows;
    this.problems = problems;
  }

  Outcome<ImportState> find(Caller caller, String id) {
    return Ids.parse(id)
        .flatMap(imports::find)
        .filter(found -> caller.has(Roles.ADMIN) || found.actor().equals(caller.subject()))
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(Refusal.notFound("import", id)));
  }

  /** With the reasons of rejections. */
  ImportView view(ImportState state) {
    Locale locale = problems.locale();
    return view(
        state,
        rows.reasons(state.id()).stream()
            .map(
                reason ->
                    new ImportView.Reason(
                        reason.first().code(),
                        view(reason.first(), locale).reason(),
                        reason.rows()))
            .toList());
  }

  private ImportView view(ImportState state, List<ImportView.Reason> reasons) {
    return ImportView.of(
        state, said(state.failure()), said(state.doubt()), imports.mapping(state), reasons);
  }

  private String said(Refusal why) {
    return why == null ? null : problems.message(why, problems.locale());
  }

  Page<ImportView> list(Caller caller, PageRequest request) {
    UUID before = request.unsorted().cursor(NEWEST).map(Cursor::id).orElse(null);
    List<ImportState> found =
        imports.list(
            caller.has(Roles.ADMIN) ? null : caller.subject(), before, request.limit() + 1);
    return Page.of(
        found,
        request.limit(),
        state -> view(state, List.of()),
        last -> new Cursor(NEWEST, null, last.id()));
  }

  Page<RejectionView> rejections(UUID importId, PageRequest request) {
    long after = request.unsorted().cursor(BY_LINE).map(ReadImports::line).orElse(0L);
    List<Rejection> found = rows.rejections(importId, after, request.limit() + 1);
    Locale locale = problems.locale();
    return Page.of(
        found,
        request.limit(),
        rejection -> view(rejection, locale),
        last -> new Cursor(BY_LINE, String.valueOf(last.line()), importId));
  }

  private static long line(Cursor cursor) {
    try {
      return Long.parseLong(cursor.key());
    } catch (NumberFormatException e) {
      throw new RefusedException(Refusal.invalid("cursor", "list.cursor"));
    }
  }

  StreamingOutput rejectionsAsCsv(UUID importId) {
    Locale locale = problems.locale();
    return output -> write(importId, locale, output);
  }

  private void write(UUID importId, Locale locale, OutputStream output) throws IOException {
    Csv header = new Csv();
    header.row(COLUMNS);
    write(header, output);
    long line = 0;
    for (List<Rejection> some = rows.rejections(importId, line, CSV_ROWS);
        !some.isEmpty();
        some = rows.rejections(importId, line, CSV_ROWS)) {
      Csv csv = new Csv();
      some.forEach(rejection -> row(csv, view(rejection, locale)));
      write(csv, output);
      line = some.getLast().line();
    }
  }

  private static void write(Csv csv, OutputStream output) throws IOException {
    output.write(csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void row(Csv csv, RejectionView view) {
    csv.row(Arrays.asList(view.line(), view.column(), view.code(), view.reason(), view.value()));
  }

  private RejectionView view(Rejection rejection, Locale locale) {
    Refusal why =
        new Refusal(
            Refusal.Reason.INVALID,
            rejection.code(),
            rejection.column(),
            List.copyOf(rejection.arguments()));
    return new RejectionView(
        rejection.line(),
        rejection.column(),
        rejection.code(),
        problems.message(why, locale),
        rejection.value());
  }
}
