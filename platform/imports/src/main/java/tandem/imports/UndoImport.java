package tandem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import tandem.acts.Caller;
import tandem.acts.Outcome;
import tandem.acts.Refusal;
import tandem.acts.Roles;
import tandem.outbox.Ids;

/** Asks for an import to be undone: by another import, whose rows are what the one did. */
@ApplicationScoped
class UndoImport {

  private final ImportFormats formats;
  private final Imports imports;
  private final SeenRows seen;
  private final Event<ImportTaken> taken;

  @Inject
  UndoImport(ImportFormats formats, Imports imports, SeenRows seen, Event<ImportTaken> taken) {
    this.formats = formats;
    this.imports = imports;
    this.seen = seen;
    this.taken = taken;
  }

  /**
   * @param dryRun whether it is only tried
   */
  Outcome<ImportState> by(Caller caller, ImportState undone, boolean dryRun) {
    return allowed(caller, undone)
        .then(UndoImport::undoable)
        .then(
            state ->
                seen.hasEffects(state.id())
                    ? Outcome.done(state)
                    : Outcome.refused(Refusal.conflict("import.nothing-to-undo")))
        .map(
            state -> {
              UUID id = Ids.next();
              imports.insert(state.undone(id, caller.subject(), dryRun));
              taken.fire(new ImportTaken(id));
              return imports.find(id).orElseThrow();
            });
  }

  private Outcome<ImportState> allowed(Caller caller, ImportState undone) {
    boolean may =
        caller.has(Roles.ADMIN)
            || formats.type(undone.type()).filter(type -> caller.hasAny(type.roles())).isPresent();
    return may
        ? Outcome.done(undone)
        : Outcome.refused(new Refusal(Refusal.Reason.FORBIDDEN, "import.role", null, List.of()));
  }

  private static Outcome<ImportState> undoable(ImportState undone) {
    if (undone.undoes() != null) {
      return Outcome.refused(Refusal.conflict("import.is-undo"));
    }
    return undone.finishedAt() == null
        ? Outcome.refused(Refusal.conflict("import.unfinished"))
        : Outcome.done(undone);
  }
}
