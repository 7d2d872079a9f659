package tandem.kubernetes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The overlays, as kustomize builds them; without {@code kubectl} a test of them is skipped. */
enum Overlay {
  LOCAL,
  PRODUCTION,
  /** The production overlay where there is no Gateway API. */
  INGRESS;

  private static final Map<Overlay, List<Manifest>> BUILT = new ConcurrentHashMap<>();

  List<Manifest> manifests() {
    assumeTrue(
        BUILT.containsKey(this) || kubectlIsThere(),
        "kubectl is not installed: the overlays are not built");
    return BUILT.computeIfAbsent(this, Overlay::build);
  }

  private static List<Manifest> build(Overlay overlay) {
    Path folder = Path.of("overlays", overlay.name().toLowerCase(Locale.ROOT));
    return Manifest.readAll(run("kubectl", "kustomize", folder.toString()));
  }

  private static boolean kubectlIsThere() {
    try {
      run("kubectl", "version", "--client");
      return true;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static String run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(String.join(" ", command) + " fails: " + output);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
