package tandem.web.security;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class StaticKeyGuardTest {

  @Test
  void refusesAStaticKeyInProduction() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> StaticKeyGuard.check(true, Optional.of("key")));
  }

  @Test
  void allowsItElsewhere() {
    assertThatNoException().isThrownBy(() -> StaticKeyGuard.check(false, Optional.of("key")));
    assertThatNoException().isThrownBy(() -> StaticKeyGuard.check(true, Optional.empty()));
  }
}
