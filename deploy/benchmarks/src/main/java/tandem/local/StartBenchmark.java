package tandem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * How long each service takes to its first healthy answer and how much memory it then has, from its
 * {@link AotCache} and without. One service at a time beside the stores, both ways in turn, several
 * rounds in one run; medians are reported. In the package of what it measures, which is not public.
 */
public final class StartBenchmark {

  private StartBenchmark() {}

  /** Arguments: the root of the repository, rounds, the file for the results. */
  public static void main(String[] arguments) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("tandem.root", arguments[0]);
    properties.setProperty("tandem.state", arguments[0] + "/deploy/benchmarks/target/start");
    Settings.SERVICES.keySet().forEach(name -> properties.setProperty(port(name), "0"));
    Settings settings = Settings.of(properties);
    int rounds = Integer.parseInt(arguments[1]);
    Map<String, List<MeasuredStart>> measured = new TreeMap<>();
    try (Stores stores = Stores.start(settings)) {
      makeCaches(settings, stores);
      for (int round = 0; round < rounds; round++) {
        for (Service service : stores.services()) {
          Program program = service.program(settings, stores.state());
          measure(measured, service.name() + " | yes", program);
          measure(measured, service.name() + " | no", withoutCache(program));
        }
      }
    }
    String report = StartReport.of(rounds, measured);
    System.out.println(report);
    write(Path.of(arguments[2]), report);
    System.exit(0);
  }

  private static String port(String service) {
    return "tandem." + service + ".port";
  }

  private static void makeCaches(Settings settings, Stores stores) throws InterruptedException {
    Optional<Process> training = Training.beside(settings, stores.state(), stores.services());
    if (training.isPresent()) {
      training.get().waitFor();
    }
  }

  private static void measure(
      Map<String, List<MeasuredStart>> measured, String what, Program program) throws Exception {
    MeasuredStart start = MeasuredStart.of(program);
    System.out.println(what + ": " + start);
    measured.computeIfAbsent(what, key -> new ArrayList<>()).add(start);
  }

  private static Program withoutCache(Program program) {
    return new Program(
        program.name(),
        program.command().stream().filter(option -> !option.startsWith("-XX:AOTCache=")).toList(),
        program.environment(),
        program.log(),
        program.stopBy(),
        program.ready(),
        program.readyAt());
  }

  private static void write(Path file, String report) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, report);
  }
}
