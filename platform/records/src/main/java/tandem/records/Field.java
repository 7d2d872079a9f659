package tandem.records;

import com.google.errorprone.annotations.Keep;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tandem.events.Bounds;
import tandem.outbox.Aggregate;

/**
 * A field of a record, named as the Java field is. Its type follows from the Java type: {@code
 * String}, {@code Long}, {@code Integer}, {@code Boolean}, {@code LocalDate}, {@code Instant}, an
 * enum, {@code UUID} with {@link #to} or {@link #kind}, an array of texts or days, a list of
 * records. It is read and written by the engine, and so never unused. On a method without
 * parameters it is what the record makes of itself: shown, never given.
 */
@Keep
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Field {

  /** What it is called, where that is no name of Java. */
  String name() default "";

  /** How HQL names it, where that is not by its name in Java: {@code r.outlook.due}. */
  String path() default "";

  /** What requests may call it besides. */
  String[] aliases() default {};

  /** Its label. */
  String en();

  /** The same in Chinese. */
  String zh();

  boolean required() default false;

  /** Whether a list can be sorted by it. */
  boolean sort() default false;

  /** Whether a list can be filtered by it. */
  boolean filter() default false;

  /** Whether it is one of the facts of the record's events. */
  boolean fact() default false;

  /** Whether it is about a person in private: it is in no event and no log. */
  boolean personal() default false;

  /** Set by the record itself, never by a request. */
  boolean readOnly() default false;

  /** Set when the record is begun, and never changed. */
  boolean fixed() default false;

  /** Of one change alone: a change that does not give it leaves it empty. */
  boolean fresh() default false;

  /**
   * Given by an act, or by a file; a change can correct it, but neither give it nor take it. Of a
   * line's part: the record itself may give it, and what files say is not compared with it.
   */
  boolean byAct() default false;

  /** Given when the record is begun; acts change it from then on. */
  boolean begun() default false;

  /** Of a time: that it cannot be yet to come. */
  boolean past() default false;

  /** Of a reference: that it may name what the caller does not see. */
  boolean unseen() default false;

  /** What a list is filtered by that asks whether there is a value: {@code answered}. */
  String present() default "";

  /** What the filters of a day or time begin with, where that is not its name. */
  String range() default "";

  /** The least that a whole number, or an amount in minor units, may be. */
  long least() default -Bounds.WHOLE;

  /** The most that a whole number may be. */
  long most() default Bounds.WHOLE;

  /** What a text has to match. */
  String pattern() default "";

  /** UTF-16 code units of a text; entries of a list. */
  int max() default Bounds.LABEL;

  /** Whether examples leave it out: it stands instead of another field, or comes later. */
  boolean aside() default false;

  /** Of a currency: that it may stand without an amount. */
  boolean alone() default false;

  /**
   * The method that says what the record has, where what is asked for is another thing: a field of
   * the request alone, from which the record makes something.
   */
  String shown() default "";

  /** The kind of record that it refers to. */
  Class<? extends Aggregate> to() default Aggregate.class;

  /** The same by its name, where another module or service keeps it. */
  String kind() default "";

  /** Of minor units: the field with their currency, which comes and goes with the amount. */
  String currency() default "";

  /** What a text or number holds besides. */
  As as() default As.IS;

  /** What it means, where the label does not say it. */
  String help() default "";

  String example() default "";

  /** What a Java type does not say. */
  enum As {
    /** Just what its Java type says. */
    IS,
    /** A code of ISO 4217. */
    CURRENCY,
    /** A time zone by its name: {@code Europe/Berlin}. */
    ZONE,
    /** A length of time: ISO 8601 to callers, milliseconds in the column and in events. */
    DURATION
  }
}
