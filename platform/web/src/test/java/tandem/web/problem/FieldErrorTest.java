package tandem.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FieldErrorTest {

  @Test
  void pointsIntoTheDocumentAsRfc6901Has() {
    assertThat(Problem.FieldError.of("lines[2].amount", "required", "").pointer())
        .isEqualTo("/lines/2/amount");
    assertThat(Problem.FieldError.of("a/b~c", "json.unknown-field", "").pointer())
        .isEqualTo("/a~1b~0c");
    assertThat(Problem.FieldError.of(null, "required", "").pointer()).isNull();
  }
}
