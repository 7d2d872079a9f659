import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Where a build spent its time, from what surefire and failsafe reported: the tests of each module,
 * the slowest classes and the slowest tests. Writes {@code target/build-times.md}, and prints it.
 * Run by the last module; what a module took besides is in Maven's own summary below.
 */
class BuildTimes {

  private static final int SLOWEST = 15;

  /**
   * A class of tests, with all that it starts, or one test.
   *
   * @param tier the plugin that ran it: surefire for units, failsafe for services and the suite
   * @param tests how many there are in the class; 0 for a test
   */
  private record Run(String module, String tier, String name, int tests, double seconds) {

    boolean isClass() {
      return tests > 0;
    }
  }

  /**
   * @param arguments the root of the repository, and the instant at which the build began
   */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    Instant began = Instant.parse(arguments[1]);
    List<Run> runs = new ArrayList<>();
    for (Path report : reports(root, began)) {
      runs.addAll(read(root, report));
    }
    String table = table(runs, Duration.between(began, Instant.now()));
    Files.createDirectories(root.resolve("target"));
    Files.writeString(root.resolve("target/build-times.md"), table);
    System.out.println(table);
  }

  /** Of this build alone: an earlier one may have left others. */
  private static List<Path> reports(Path root, Instant began) throws IOException {
    try (Stream<Path> files = Files.walk(root, 5, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(
              file -> file.toString().matches(".*/target/(surefire|failsafe)-reports/TEST-.*xml"))
          .filter(file -> file.toFile().lastModified() >= began.toEpochMilli())
          .toList();
    }
  }

  private static List<Run> read(Path root, Path report) throws IOException {
    Path reports = report.getParent();
    String module = root.relativize(reports.getParent().getParent()).toString();
    String tier = reports.getFileName().toString().replace("-reports", "");
    List<Run> runs = new ArrayList<>();
    try (InputStream in = Files.newInputStream(report)) {
      XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamReader.START_ELEMENT) {
          continue;
        }
        String name = xml.getAttributeValue(null, "name");
        switch (xml.getLocalName()) {
          case "testsuite" -> {
            int tests = Integer.parseInt(xml.getAttributeValue(null, "tests"));
            runs.add(new Run(module, tier, name, tests, seconds(xml)));
          }
          case "testcase" -> {
            String test = xml.getAttributeValue(null, "classname") + "." + name;
            runs.add(new Run(module, tier, test, 0, seconds(xml)));
          }
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(report + " is not a report", e);
    }
    return runs;
  }

  private static double seconds(XMLStreamReader xml) {
    return Double.parseDouble(xml.getAttributeValue(null, "time").replace(",", ""));
  }

  private static String table(List<Run> runs, Duration build) {
    return """
    # Where this build spent its time

    %d min %d s until here. Of tests, with what they start; modules and suites run side by side:

    | module | unit tests | s | tests of services and of the suite | s |
    | --- | --- | --- | --- | --- |
    %s

    | the slowest classes | tests | s |
    | --- | --- | --- |
    %s

    | the slowest tests | s |
    | --- | --- |
    %s
    """
        .formatted(
            build.toMinutes(),
            build.toSecondsPart(),
            modules(runs),
            slowest(runs.stream().filter(Run::isClass), "| %1$s | %2$d | %3$.1f |"),
            slowest(runs.stream().filter(run -> !run.isClass()), "| %1$s | %3$.1f |"));
  }

  private static String modules(List<Run> runs) {
    return runs.stream()
        .filter(Run::isClass)
        .collect(groupingBy(Run::module, TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(
            of ->
                "| "
                    + of.getKey()
                    + " |"
                    + cells(of.getValue(), "surefire")
                    + cells(of.getValue(), "failsafe"))
        .collect(joining("\n"));
  }

  private static String cells(List<Run> classes, String tier) {
    List<Run> some = classes.stream().filter(run -> run.tier().equals(tier)).toList();
    return String.format(
        Locale.ROOT,
        " %d | %.0f |",
        some.stream().mapToInt(Run::tests).sum(),
        some.stream().mapToDouble(Run::seconds).sum());
  }

  private static String slowest(Stream<Run> runs, String line) {
    return runs.sorted(comparingDouble(Run::seconds).reversed())
        .limit(SLOWEST)
        .map(run -> String.format(Locale.ROOT, line, run.name(), run.tests(), run.seconds()))
        .collect(joining("\n"));
  }
}
