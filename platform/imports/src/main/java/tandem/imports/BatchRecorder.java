package tandem.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import tandem.acts.Refusal;
import tandem.imports.ImportType.Context;
import tandem.web.problem.Problems;

/** Records a batch together with the import's progress, or not at all. */
@ApplicationScoped
class BatchRecorder {

  /** Somebody else goes on with the import. */
  static final class OvertakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /** Rolls a transaction back and carries out what it came to. */
  private static final class EnoughException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Progress progress;

    EnoughException(Progress progress) {
      super(null, null, false, false);
      this.progress = progress;
    }
  }

  private static final Logger LOG = Logger.getLogger(BatchRecorder.class);
  private static final int SECONDS = 120;
  private static final int ATTEMPTS = 3;

  private final Imports imports;
  private final ImportRows rows;
  private final Instance<EntityManager> entities;

  @Inject
  BatchRecorder(Imports imports, ImportRows rows, Instance<EntityManager> entities) {
    this.imports = imports;
    this.rows = rows;
    this.entities = entities;
  }

  /**
   * @param read what reading the batch has come to: its rows counted, its broken rows rejected
   * @return the import as it is now
   */
  ImportState record(ImportRun run, List<ImportRow> batch, Progress read, boolean readAll) {
    if (run.state().dryRun()) {
      return commit(run.state(), tried(run, batch, read), readAll);
    }
    try {
      return inTransaction(
          () -> save(run.state(), outcomes(run, batch, read, run.context()), readAll));
    } catch (OvertakenException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.debugf(e, "A batch of %d rows failed: its rows go one by one", batch.size());
      return oneByOne(run, batch, read, readAll);
    }
  }

  private ImportState oneByOne(
      ImportRun run, List<ImportRow> batch, Progress read, boolean readAll) {
    ImportState state = run.state();
    for (ImportRow row : batch) {
      state = single(run, state, row);
    }
    return commit(state, read, readAll);
  }

  private ImportState single(ImportRun run, ImportState state, ImportRow row) {
    RuntimeException last = null;
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return inTransaction(
            () ->
                save(
                    state,
                    outcomes(run, List.of(row), new Progress(), run.context()),
                    state.readAll()));
      } catch (OvertakenException e) {
        throw e;
      } catch (RuntimeException e) {
        last = e;
      }
    }
    Progress rejected = new Progress();
    rejected.add(row, new RowOutcome.Rejected(why(last)), run.context().lastCall(), run.mapper());
    if (run.settling()) {
      rejected.settleAllBut(List.of(row));
    }
    return commit(state, rejected, state.readAll());
  }

  private static Refusal why(RuntimeException fault) {
    return Problems.known(fault)
        .orElseGet(
            () -> {
              String incident = UUID.randomUUID().toString();
              LOG.errorf(fault, "Incident %s", incident);
              return Refusal.invalid(null, "import.row", incident);
            });
  }

  /** A dry run: all of it is rolled back. */
  private Progress tried(ImportRun run, List<ImportRow> batch, Progress read) {
    try {
      return rolledBack(() -> untilNoneWaits(run, batch, read));
    } catch (RuntimeException e) {
      Progress progress = read;
      for (ImportRow row : batch) {
        progress = triedAlone(run, row, progress);
      }
      return progress;
    }
  }

  private Progress triedAlone(ImportRun run, ImportRow row, Progress before) {
    try {
      return rolledBack(() -> untilNoneWaits(run, List.of(row), before));
    } catch (RuntimeException e) {
      Progress rejected = before.copy();
      rejected.add(row, new RowOutcome.Rejected(why(e)), true, run.mapper());
      return rejected;
    }
  }

  private Progress untilNoneWaits(ImportRun run, List<ImportRow> batch, Progress read) {
    Progress progress = outcomes(run, batch, read, run.context());
    int left = batch.size();
    while (!progress.deferred.isEmpty() && progress.deferred.size() < left) {
      left = progress.deferred.size();
      progress = outcomes(run, progress.takeDeferred(), progress, run.context());
    }
    return outcomes(run, progress.takeDeferred(), progress, run.context().forTheLastTime());
  }

  private Progress rolledBack(Supplier<Progress> work) {
    try {
      return inTransaction(
          () -> {
            Progress progress = work.get();
            if (entities.isResolvable()) {
              entities.get().flush();
            }
            throw new EnoughException(progress);
          });
    } catch (EnoughException e) {
      return e.progress;
    }
  }

  /** What was read, and what became of the rows; the former is left as it is. */
  private Progress outcomes(ImportRun run, List<ImportRow> batch, Progress read, Context context) {
    Progress progress = read.copy();
    if (batch.isEmpty()) {
      return progress;
    }
    Iterator<RowOutcome> outcomes =
        run.work().outcomes(run.state(), run.type(), batch, context).iterator();
    for (ImportRow row : batch) {
      progress.add(row, outcomes.next(), context.lastCall(), run.mapper());
    }
    if (run.settling()) {
      progress.settleAllBut(batch);
    }
    return progress;
  }

  private ImportState commit(ImportState state, Progress progress, boolean readAll) {
    return inTransaction(() -> save(state, progress, readAll));
  }

  private ImportState save(ImportState state, Progress progress, boolean readAll) {
    if (!imports.advance(state, progress, readAll)) {
      throw new OvertakenException();
    }
    rows.write(state.id(), progress);
    return imports.find(state.id()).orElseThrow();
  }

  private static <T> T inTransaction(Supplier<T> work) {
    try {
      return QuarkusTransaction.requiringNew().timeout(SECONDS).call(work::get);
    } catch (QuarkusTransactionException e) {
      // An error is no row's fault.
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }
}
