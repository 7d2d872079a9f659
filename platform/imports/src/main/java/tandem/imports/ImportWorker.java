package tandem.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipException;
import org.jboss.logging.Logger;
import tandem.acts.Refusal;

/** Works on the imports, one after the other, in one of the processes of the service. */
@ApplicationScoped
class ImportWorker {

  private static final Logger LOG = Logger.getLogger(ImportWorker.class);

  private static final int MOST_ATTEMPTS = 5;

  private final ImportTurn turn;
  private final Imports imports;
  private final ImportRows rows;
  private final ImportFile files;
  private final ImportFormats formats;
  private final BatchRecorder recorder;
  private final RecordRows records;
  private final UndoRows undo;
  private final SeenRows seen;
  private final ObjectMapper json;
  private volatile boolean stopping;

  // Touched by the one thread that works, whichever it is.
  private volatile UUID lastId;
  private volatile long lastStep;
  private volatile int attempts;

  @Inject
  ImportWorker(
      ImportTurn turn,
      Imports imports,
      ImportRows rows,
      ImportFile files,
      ImportFormats formats,
      BatchRecorder recorder,
      RecordRows records,
      UndoRows undo,
      SeenRows seen,
      ObjectMapper json) {
    this.turn = turn;
    this.imports = imports;
    this.rows = rows;
    this.files = files;
    this.formats = formats;
    this.recorder = recorder;
    this.records = records;
    this.undo = undo;
    this.seen = seen;
    this.json = json;
  }

  /** A process that is stopped or killed leaves its import to whoever comes next. */
  @Scheduled(
      every = "${tandem.imports.look-every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void work() {
    if (!formats.typeNames().isEmpty() && imports.first().isPresent()) {
      turn.ifMine(this::workOff);
    }
  }

  /** What was taken just now need not wait until somebody looks. */
  void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportTaken taken) {
    Thread.ofVirtual().name("import-" + taken.importId()).start(this::workInContext);
  }

  private void workInContext() {
    ManagedContext request = Arc.container().requestContext();
    request.activate();
    try {
      work();
    } catch (RuntimeException | Error e) {
      LOG.warnf("Imports go on with the next look: %s", e.getClass().getName());
    } finally {
      request.terminate();
    }
  }

  void stop(@Observes ShutdownEvent shutdown) {
    stopping = true;
  }

  private void workOff() {
    for (Optional<ImportState> next = imports.first();
        next.isPresent() && !stopping;
        next = imports.first()) {
      work(next.get());
    }
  }

  private void work(ImportState state) {
    try {
      if (isStuck(state)) {
        fail(state, new IllegalStateException("it does not get any further"));
      } else {
        run(state);
      }
    } catch (BatchRecorder.OvertakenException e) {
      LOG.infof("Import %s goes on elsewhere", state.id());
    } catch (IOException e) {
      fail(state, e);
    }
  }

  private void run(ImportState state) throws IOException {
    ImportType type = formats.type(state.type()).orElseThrow();
    RowMapper mapper = new RowMapper(json, imports.mapping(state), type);
    RowWork work = state.undoes() == null ? records : undo;
    ImportRun run = new ImportRun(state, type, mapper, recorder, work, rows, () -> stopping);
    Refusal broken = state.readAll() ? null : read(run, state);
    if (!stopping && run.settle()) {
      finish(state, broken);
    }
  }

  /** Returns why the file cannot be read to its end, or null. */
  private Refusal read(ImportRun run, ImportState state) throws IOException {
    if (state.undoes() != null) {
      run.read(new UndoneRows(seen, state.undoes()));
      return null;
    }
    RowReader reader = formats.reader(state.fileName(), run.type()).orElseThrow();
    try (InputStream file = unpacked(state);
        RowReader.Rows table = reader.open(file, run.type(), imports.mapping(state))) {
      run.read(MappedRows.of(table, run.mapper()));
      return null;
    } catch (BrokenFileException e) {
      return e.refusal();
    } catch (ZipException | EOFException e) {
      return Refusal.invalid("file", "import.unpack");
    }
  }

  /** Whether this process has begun at this very step too often; what fails stands in the log. */
  private boolean isStuck(ImportState state) {
    boolean same = state.id().equals(lastId) && state.step() == lastStep;
    attempts = same ? attempts + 1 : 1;
    lastId = state.id();
    lastStep = state.step();
    return attempts > MOST_ATTEMPTS;
  }

  private void fail(ImportState state, Exception fault) {
    String incident = UUID.randomUUID().toString();
    LOG.errorf(fault, "Incident %s: import %s", incident, state.id());
    finish(state, Refusal.invalid("file", "import.internal", incident));
  }

  private InputStream unpacked(ImportState state) throws IOException {
    return ImportFormats.unpacked(state.fileName(), files.open(state.id()));
  }

  private void finish(ImportState state, Refusal failure) {
    QuarkusTransaction.requiringNew().run(() -> imports.finish(state, failure));
    LOG.infof("Import %s of %s has ended", state.id(), state.type());
  }
}
