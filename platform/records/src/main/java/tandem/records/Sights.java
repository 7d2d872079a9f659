package tandem.records;

import tandem.outbox.Aggregate;
import tandem.web.Caller;

/** Who sees whose work; a bean of whoever keeps the people of the company. */
public interface Sights {

  Sight of(Caller caller);

  /** The kind of record that a person is. */
  Class<? extends Aggregate> people();
}
