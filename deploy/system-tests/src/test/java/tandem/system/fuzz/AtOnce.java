package tandem.system.fuzz;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Does something for each of several at the same time, in threads of their own. */
final class AtOnce {

  private AtOnce() {}

  /** Returns when all is done; fails where one did. */
  static <T> void run(List<T> all, Consumer<T> act) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture.allOf(
              all.stream()
                  .map(one -> CompletableFuture.runAsync(() -> act.accept(one), threads))
                  .toArray(CompletableFuture<?>[]::new))
          .join();
    }
  }
}
