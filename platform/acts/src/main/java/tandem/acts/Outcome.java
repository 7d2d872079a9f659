package tandem.acts;

import java.util.function.Function;

/**
 * What became of an act: a refusal is a value, a fault an exception.
 *
 * @param <T> what a done act leaves behind
 */
public sealed interface Outcome<T> {

  /** The act was done. */
  record Done<T>(T value) implements Outcome<T> {}

  /** The act is not allowed, and nothing has changed. */
  record Refused<T>(Refusal why) implements Outcome<T> {}

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  static <T> Outcome<T> refused(Refusal why) {
    return new Refused<>(why);
  }

  default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
    return switch (this) {
      case Done<T>(T value) -> next.apply(value);
      case Refused<T>(Refusal why) -> new Refused<>(why);
    };
  }

  default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
    return then(value -> new Done<>(change.apply(value)));
  }
}
