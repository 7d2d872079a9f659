package tandem.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A client that was generated from a description does what its user wants. */
class ClientsST {

  private static final Path CLASSES =
      Suite.ROOT.resolve("deploy/clients/target/sales-client/classes");

  @Test
  @SuppressWarnings("unchecked")
  void sellsChangesACustomerAndReadsProblems() throws Exception {
    assumeTrue(Files.exists(CLASSES), "no client was generated: its test was not run");
    try (Suite suite = Suite.run();
        URLClassLoader client = new URLClassLoader(new URL[] {CLASSES.toUri().toURL()})) {
      List<String> seen =
          (List<String>)
              client
                  .loadClass("tandem.client.sales.Sell")
                  .getMethod("sell", String.class, String.class)
                  .invoke(null, suite.url("sales").toString(), suite.token("admin"));

      assertThat(seen)
          .containsExactly(
              "Acme is enterprise",
              "opportunity.already-won",
              "/name required",
              "/segment record.too-long");
    }
  }
}
