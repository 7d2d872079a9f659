package tandem.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** One import being worked on, from wherever it stands to its end. Not thread-safe. */
final class ImportRun {

  private static final int BATCH = 500;
  private static final int DRY_BATCH = 5_000;
  private static final int BATCH_CHARACTERS = 4 * 1024 * 1024;

  private final ImportType type;
  private final RowMapper mapper;
  private final BatchRecorder recorder;
  private final RowWork work;
  private final ImportRows waiting;
  private final BooleanSupplier stopping;
  private volatile ImportState state;
  private boolean settling;
  private boolean lastCall;

  ImportRun(
      ImportState state,
      ImportType type,
      RowMapper mapper,
      BatchRecorder recorder,
      RowWork work,
      ImportRows waiting,
      BooleanSupplier stopping) {
    this.state = state;
    this.type = type;
    this.mapper = mapper;
    this.recorder = recorder;
    this.work = work;
    this.waiting = waiting;
    this.stopping = stopping;
  }

  ImportState state() {
    return state;
  }

  ImportType type() {
    return type;
  }

  RowWork work() {
    return work;
  }

  RowMapper mapper() {
    return mapper;
  }

  /** Whether the rows are those that have waited. */
  boolean settling() {
    return settling;
  }

  ImportType.Context context() {
    return new ImportType.Context(
        state.actor(), state.knownAt(), mapper.mapping().mode(), lastCall);
  }

  /**
   * Rows that were read, and mapped.
   *
   * @param read how many there were, and which are rejected
   * @param isEnd whether the file has no more
   * @param broken why it cannot be read further; null where it can
   */
  private record Batch(List<ImportRow> rows, Progress read, boolean isEnd, IOException broken) {

    boolean isLast() {
      return isEnd || broken != null;
    }
  }

  /**
   * Reads the file from the first row that is not committed yet, a batch ahead of what is recorded.
   * Where it breaks off, the rows before are recorded first.
   *
   * @return false if it was stopped before the end
   */
  boolean read(MappedRows file) throws IOException {
    file.skip(state.counts().total());
    try (ExecutorService ahead = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Batch> next = ahead.submit(() -> readBatch(file));
      while (!state.readAll()) {
        if (stopping.getAsBoolean()) {
          return false;
        }
        Batch batch = await(next);
        next = batch.isLast() ? null : ahead.submit(() -> readBatch(file));
        record(batch);
      }
    }
    return true;
  }

  private void record(Batch batch) throws IOException {
    if (batch.read.total > 0 || batch.isEnd) {
      state = recorder.record(this, batch.rows, batch.read, batch.isEnd);
    }
    if (batch.broken != null) {
      throw batch.broken;
    }
  }

  private static Batch await(Future<Batch> reading) {
    try {
      return reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the file cannot be read", e.getCause());
    }
  }

  private Batch readBatch(MappedRows file) {
    Progress progress = new Progress();
    List<ImportRow> batch = new ArrayList<>();
    int most = state.dryRun() ? DRY_BATCH : BATCH;
    int characters = 0;
    try {
      while (progress.total < most && characters < BATCH_CHARACTERS) {
        RowMapper.Mapped row = file.next();
        if (row == null) {
          return new Batch(batch, progress, true, null);
        }
        characters += take(row, batch, progress);
      }
    } catch (IOException e) {
      return new Batch(batch, progress, false, e);
    }
    return new Batch(batch, progress, false, null);
  }

  /** Returns how large the row is. */
  private static int take(RowMapper.Mapped mapped, List<ImportRow> batch, Progress progress) {
    progress.total++;
    return switch (mapped) {
      case RowMapper.Mapped.Wrong(Rejection rejection) -> {
        progress.rejections.add(rejection);
        yield 0;
      }
      case RowMapper.Mapped.Row(ImportRow row, var blank, boolean sorted) -> {
        progress.blank(blank);
        progress.sorted += sorted ? 1 : 0;
        batch.add(row);
        yield row.fields().toString().length();
      }
    };
  }

  /**
   * Tries the rows that wait, over and over while any of them gets through; then once more, for the
   * last time.
   *
   * @return false if it was stopped before the end
   */
  boolean settle() {
    settling = true;
    while (state.waiting() > 0 && !lastCall) {
      long before = state.waiting();
      if (!tryAll()) {
        return false;
      }
      lastCall = state.waiting() == before;
    }
    return tryAll();
  }

  private boolean tryAll() {
    long line = 0;
    for (List<ImportRow> batch = waiting.deferred(state.id(), line, BATCH);
        !batch.isEmpty();
        batch = waiting.deferred(state.id(), line, BATCH)) {
      if (stopping.getAsBoolean()) {
        return false;
      }
      state = recorder.record(this, batch, new Progress(), state.readAll());
      line = batch.getLast().line();
    }
    return true;
  }
}
