package tandem.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {

  private static final String JVM = "25.0.3+9";

  @TempDir private Path target;
  private Path application;
  private Path jar;

  @BeforeEach
  void packageAService() throws IOException {
    application = Files.createDirectories(target.resolve("quarkus-app"));
    jar = Files.writeString(application.resolve("quarkus-run.jar"), "code");
  }

  @Test
  void startsWithoutWhereThereIsNone() {
    assertThat(cache(JVM).using()).isEmpty();
  }

  @Test
  void startsFromTheCacheThatWasMade() throws IOException {
    make(JVM);

    assertThat(cache(JVM).using()).contains("-XX:AOTCache=" + cache(JVM).file());
  }

  @Test
  void ignoresTheCacheOfAnotherJdk() throws IOException {
    make(JVM);

    assertThat(cache("25.0.4+7").using()).isEmpty();
  }

  @Test
  void ignoresTheCacheOfAnEarlierBuild() throws IOException {
    make(JVM);
    Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));

    assertThat(cache(JVM).using()).isEmpty();
  }

  @Test
  void keepsOneCacheAtATime() throws IOException {
    make(JVM);
    make("25.0.4+7");

    assertThat(cache(JVM).exists()).isFalse();
    assertThat(cache("25.0.4+7").exists()).isTrue();
  }

  @Test
  void startsWithoutAWordFromACacheThatIsDamaged() throws Exception {
    make(AotCache.of(application));
    List<String> command =
        Jvm.command(
            StateFolder.at(target.resolve("state")),
            AotCache.of(application).using().toArray(String[]::new));
    command.add("-version");
    Process java = new ProcessBuilder(command).redirectErrorStream(true).start();

    assertThat(new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .doesNotContainIgnoringCase("aot")
        .doesNotContainIgnoringCase("warning")
        .doesNotContainIgnoringCase("error");
    assertThat(java.waitFor()).isZero();
  }

  private AotCache cache(String jvm) {
    return AotCache.of(application, jvm);
  }

  private void make(String jvm) throws IOException {
    make(cache(jvm));
  }

  /** Writes what stands for a cache where a JVM was told to. */
  private static void make(AotCache cache) throws IOException {
    String option = cache.making().getFirst();
    Files.writeString(Path.of(option.substring(option.indexOf('=') + 1)), "no cache at all");
    cache.adopt();
  }
}
