package tandem.system.fuzz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.sessions.JqwikSession;
import tandem.system.Suite;

/** Sends a number of requests, the same ones for the same seed but for the ids of records. */
final class Fuzzer {

  private static final int GENERATOR_SIZE = 1000;

  private final Services services;
  private final ValidRequests right;
  private final List<Operation> operations = new ArrayList<>();

  Fuzzer(Services services) {
    this.services = services;
    right = new ValidRequests(services, "fuzz");
    Suite.SERVICES.forEach(service -> operations.addAll(Operation.of(services, service)));
  }

  /** Operations whose right request is refused: the seeds do not fit any more. */
  List<String> refused() {
    List<String> refused = new ArrayList<>();
    for (Operation operation : operations) {
      Answer answer = services.send(right.of(operation));
      if (answer.status() >= 300) {
        refused.add(operation.id() + ": " + answer.status() + " " + answer.body());
      }
      spend(operation, answer);
    }
    return refused;
  }

  Report send(int requests, long seed, Path folder) {
    Report report = new Report(folder);
    JqwikSession.run(
        () -> {
          Random random = new Random(seed);
          for (int i = 0; i < requests; i++) {
            Operation operation = operations.get(random.nextInt(operations.size()));
            Request request =
                Mutations.of(right.of(operation)).generator(GENERATOR_SIZE).next(random).value();
            Answer answer = services.send(request);
            report.add(request, answer, services.port(request.service()));
            spend(operation, answer);
          }
        });
    return report;
  }

  private void spend(Operation operation, Answer answer) {
    if (operation.acts() && answer.status() < 300) {
      right.spent(operation);
    }
  }
}
