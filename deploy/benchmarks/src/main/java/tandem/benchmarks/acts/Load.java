package tandem.benchmarks.acts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** Has work done by many clients, and takes the time. */
final class Load {

  /** Acts until the compilers have done what they do. */
  private static final int WARM_UP = 10_000;

  private static final long REFUSED = -1;

  private Load() {}

  /**
   * Has work done until it is no faster for being done again.
   *
   * @return how often
   */
  static long warmUp(Work.Kind kind, Duration time) throws Exception {
    long acts = 0;
    while (acts < WARM_UP) {
      acts += closed(kind, 8, time).acts();
    }
    return acts;
  }

  /** Clients that do the next as soon as they are answered: as much as can be done. */
  static Measured closed(Work.Kind kind, int clients, Duration time) throws Exception {
    List<Work> works = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      for (int i = 0; i < clients; i++) {
        works.add(kind.begin());
      }
      long start = System.nanoTime();
      long end = start + time.toNanos();
      List<Callable<LongStream>> loops = works.stream().map(work -> until(end, work)).toList();
      List<Future<LongStream>> done = threads.invokeAll(loops);
      double seconds = (System.nanoTime() - start) / 1e9;
      LongStream all = LongStream.empty();
      for (Future<LongStream> one : done) {
        all = LongStream.concat(all, one.get());
      }
      return new Measured(seconds, all.toArray());
    } finally {
      for (Work work : works) {
        work.end();
      }
    }
  }

  private static Callable<LongStream> until(long end, Work work) {
    return () -> {
      LongStream.Builder nanos = LongStream.builder();
      long before = System.nanoTime();
      while (before < end) {
        work.next();
        long after = System.nanoTime();
        nanos.add(after - before);
        before = after;
      }
      return nanos.build();
    };
  }

  /** Told of each act that was answered. */
  interface Answered {
    void at(long nanoTime);
  }

  /**
   * So many acts a second, whether or not those before are answered. Each takes as long as from
   * when it was to be begun, so that none waits unseen; those that are refused, because there are
   * too many, are left out.
   */
  static Measured paced(Work.Kind kind, double rate, Duration time, Answered answered)
      throws Exception {
    int acts = (int) (rate * time.toNanos() / 1e9);
    Queue<Work> idle = new ConcurrentLinkedQueue<>();
    List<Future<Long>> begun = new ArrayList<>(acts);
    long start = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < acts; i++) {
        long intended = start + (long) (i * 1e9 / rate);
        for (long left = intended - System.nanoTime();
            left > 0;
            left = intended - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        begun.add(
            threads.submit(
                () -> {
                  Work known = idle.poll();
                  Work work = known == null ? kind.begin() : known;
                  try {
                    work.next();
                  } catch (OverloadedException e) {
                    return REFUSED;
                  } finally {
                    idle.add(work);
                  }
                  long end = System.nanoTime();
                  answered.at(end);
                  return end - intended;
                }));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    LongStream.Builder nanos = LongStream.builder();
    for (Future<Long> one : begun) {
      if (one.get() != REFUSED) {
        nanos.add(one.get());
      }
    }
    for (Work work : idle) {
      work.end();
    }
    return new Measured(seconds, nanos.build().toArray());
  }
}
