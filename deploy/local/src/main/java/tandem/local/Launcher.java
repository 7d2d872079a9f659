package tandem.local;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code ./mvnw -Prun} calls in Maven's own JVM: starts the supervisor in a small one, and
 * does not end before it. Maven by itself would return to the prompt while the suite is still
 * ending.
 */
public final class Launcher {

  private static final int INTERRUPTED = 130;
  private static final int TERMINATED = 143;

  private Launcher() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    String classPath = classPath();
    ProcessBuilder builder = new ProcessBuilder(command()).inheritIO();
    builder.environment().put("CLASSPATH", classPath);
    remember(classPath);
    Process supervisor = builder.start();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  supervisor.destroy();
                  supervisor.onExit().join();
                }));
    int status = supervisor.waitFor();
    System.exit(status == INTERRUPTED || status == TERMINATED ? 0 : status);
  }

  /** For {@code .mvn/run-again.sh}; as old as this build, which read the sources after that. */
  private static void remember(String classPath) throws IOException {
    Path file = Path.of(System.getProperty("tandem.root"), "deploy/local/target/run/classpath");
    Files.createDirectories(file.getParent());
    Files.writeString(file, classPath);
    Files.setLastModifiedTime(
        file, FileTime.fromMillis(ManagementFactory.getRuntimeMXBean().getStartTime()));
  }

  private static List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dtandem.parent=" + ProcessHandle.current().pid());
    System.getProperties()
        .forEach(
            (name, value) -> {
              if (name.toString().matches("tandem\\..+|demo|fresh")) {
                command.add("-D" + name + "=" + value);
              }
            });
    command.add("tandem.local.Supervisor");
    return command;
  }

  private static String classPath() {
    URL[] urls = ((URLClassLoader) Launcher.class.getClassLoader()).getURLs();
    return Stream.of(urls)
        .map(Launcher::file)
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }

  private static String file(URL url) {
    try {
      return Path.of(url.toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a file: " + url, e);
    }
  }
}
