package tandem.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("UnusedMethod")
class UseFloatingPointTest {

  private record AField(double amount) {}

  private record ABoxedField(Float amount) {}

  private static final class AnInstruction {
    long half(long amount) {
      return (long) (amount * 0.5);
    }
  }

  private static final class ACall {
    String root(String amount) {
      return String.valueOf(Math.sqrt(amount.length()));
    }
  }

  private static final class APrimitiveOfADecimal {
    int rounded(BigDecimal amount) {
      return Math.round(amount.floatValue());
    }
  }

  private record Exact(long minor, BigDecimal rate) {
    long twice() {
      return rate.multiply(BigDecimal.valueOf(minor)).longValue() << 1;
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        AField.class,
        ABoxedField.class,
        AnInstruction.class,
        ACall.class,
        APrimitiveOfADecimal.class
      })
  void isSeenWhereverItIs(Class<?> user) {
    assertThat(violations(user).hasViolation()).isTrue();
  }

  @Test
  void wholeNumbersAndDecimalsAreNone() {
    assertThat(violations(Exact.class).getFailureReport().getDetails()).isEmpty();
  }

  private static EvaluationResult violations(Class<?> user) {
    JavaClasses classes = new ClassFileImporter().importClasses(user);
    return noClasses().should(new UseFloatingPoint()).evaluate(classes);
  }
}
