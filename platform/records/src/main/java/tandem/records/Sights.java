package tandem.records;

import java.util.Set;
import tandem.acts.Caller;
import tandem.outbox.Aggregate;

/** Who sees whose work; a bean of whoever keeps the people of the company. */
public interface Sights {

  Sight of(Caller caller);

  /** The same by some roles alone: those that allow an act. */
  Sight by(Set<String> roles, Caller caller);

  /** The kind of record that a person is. */
  Class<? extends Aggregate> people();
}
