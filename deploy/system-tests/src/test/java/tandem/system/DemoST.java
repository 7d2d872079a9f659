package tandem.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The demo company, loaded through the public imports. */
class DemoST {

  @Test
  void fillsAnEmptySuiteOnce() {
    try (Suite suite = Suite.run("-Ddemo=true")) {
      assertThat(suite.printed()).contains(" opportunities", " deals", " process-runs");
      suite.terminate();

      suite.start();

      assertThat(suite.printed()).doesNotContain(" opportunities", "cannot be imported");
    }
  }
}
