package tandem.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipException;
import tandem.acts.ActTime;
import tandem.acts.Caller;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.RefusedException;
import tandem.acts.Roles;
import tandem.imports.FoundMapping.Found;
import tandem.outbox.Ids;

/** Takes a file in, in the current transaction, to be worked on once that is committed. */
@ApplicationScoped
class TakeImport {

  private final ImportFormats formats;
  private final Imports imports;
  private final ImportFile files;
  private final ObjectMapper json;
  private final ActTime time;
  private final Event<ImportTaken> taken;

  @Inject
  TakeImport(
      ImportFormats formats,
      Imports imports,
      ImportFile files,
      ObjectMapper json,
      ActTime time,
      Event<ImportTaken> taken) {
    this.formats = formats;
    this.imports = imports;
    this.files = files;
    this.json = json;
    this.time = time;
    this.taken = taken;
  }

  Outcome<ImportState> by(Caller caller, ImportForm form) throws IOException {
    if (form.file() == null) {
      return Outcome.refused(Refusal.invalid("file", "import.file"));
    }
    ImportType type = formats.type(form.type()).orElse(null);
    if (type == null) {
      return Outcome.refused(
          Refusal.invalid(
              "type",
              "import.type",
              form.type() == null ? "" : form.type(),
              String.join(", ", formats.typeNames())));
    }
    Outcome<Mapping> checked =
        allowed(caller, type, form)
            .then(ok -> readable(type, form))
            .then(ok -> mapping(type, form));
    Outcome<Found> found =
        switch (checked) {
          case Outcome.Refused<Mapping>(Refusal why) -> Outcome.refused(why);
          case Outcome.Done<Mapping>(Mapping said) -> found(type, form, said);
        };
    return switch (found) {
      case Outcome.Refused<Found>(Refusal why) -> Outcome.refused(why);
      case Outcome.Done<Found>(Found whole) -> Outcome.done(take(caller, form, whole));
    };
  }

  private Outcome<ImportForm> allowed(Caller caller, ImportType type, ImportForm form) {
    if (!caller.has(Roles.ADMIN) && !caller.hasAny(type.roles())) {
      return forbidden("import.role");
    }
    return form.knownAt() != null && !caller.mayBackfill()
        ? forbidden("import.backfill")
        : time.past("knownAt", form.knownAt()).map(_ -> form);
  }

  private static Outcome<ImportForm> forbidden(String code) {
    return Outcome.refused(new Refusal(Refusal.Reason.FORBIDDEN, code, null, List.of()));
  }

  private Outcome<ImportForm> readable(ImportType type, ImportForm form) {
    return formats.reader(form.fileName(), type).isPresent()
        ? Outcome.done(form)
        : Outcome.refused(Refusal.invalid("file", "import.format", form.fileName()));
  }

  private Outcome<Mapping> mapping(ImportType type, ImportForm form) {
    try {
      Mapping mapping =
          form.mapping() == null || form.mapping().isBlank()
              ? Mapping.NONE
              : json.readValue(form.mapping(), Mapping.class);
      if (mapping == null) {
        return Outcome.refused(Refusal.invalid("mapping", "import.mapping"));
      }
      Outcome<Mapping> known =
          mapping
              .unknownTo(type)
              .map(Outcome::<Mapping>refused)
              .orElseGet(() -> Outcome.done(mapping));
      return known.map(sound -> new RowMapper(json, sound, type).mapping());
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
      return Outcome.refused(
          e.getCause() instanceof RefusedException refused
              ? refused.refusal()
              : Refusal.invalid("mapping", "import.mapping"));
    }
  }

  /** A file whose head cannot be read is taken: its report says where it breaks off. */
  private Outcome<Found> found(ImportType type, ImportForm form, Mapping said) throws IOException {
    RowReader reader = formats.reader(form.fileName(), type).orElseThrow();
    try (InputStream file =
            ImportFormats.unpacked(
                form.fileName(), Files.newInputStream(form.file().uploadedFile()));
        RowReader.Rows rows = reader.open(file, type, said)) {
      Outcome<Found> found = FoundMapping.of(json, type, said, rows, form.dryRun());
      return rows.isLog()
              && found instanceof Outcome.Done<Found>(Found(Mapping whole, var _, Refusal doubt))
              && !Objects.equals(whole.dateFormat(), said.dateFormat())
          ? cases(type, form, said.with(Map.of(), whole.dateFormat(), null), doubt)
          : found;
    } catch (BrokenFileException | ZipException | EOFException e) {
      return Outcome.done(new Found(said, List.of(), null));
    }
  }

  /** Cases are made of events once it is known how these write their times. */
  private Outcome<Found> cases(ImportType type, ImportForm form, Mapping timed, Refusal doubt)
      throws IOException {
    return found(type, form, timed).map(found -> new Found(found.mapping(), found.sample(), doubt));
  }

  private ImportState take(Caller caller, ImportForm form, Found found) throws IOException {
    UUID id = Ids.next();
    imports.insert(queued(id, caller, form, found));
    try (InputStream file = Files.newInputStream(form.file().uploadedFile())) {
      files.store(id, file);
    }
    taken.fire(new ImportTaken(id));
    return imports.find(id).orElseThrow();
  }

  private ImportState queued(UUID id, Caller caller, ImportForm form, Found found)
      throws JsonProcessingException {
    Instant now = Instant.now();
    return new ImportState(
        id,
        null,
        form.type(),
        form.fileName(),
        json.writeValueAsString(found.mapping()),
        form.dryRun() ? json.writeValueAsString(found.sample()) : null,
        found.doubt(),
        form.dryRun(),
        caller.subject(),
        form.knownAt(),
        now,
        null,
        null,
        "queued",
        null,
        0,
        false,
        ImportState.Counts.NONE,
        Map.of(),
        0);
  }
}
