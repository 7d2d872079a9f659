package tandem.records;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares what a record is; all else follows from it and from its {@link Field}s. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Kind {

  /** As events name it: {@code sla-policy}. */
  String name();

  /** As paths and imports name it: {@code sla-policies}. */
  String plural();

  /** What people call one. */
  String en();

  /** The same in Chinese. */
  String zh();

  /** What it is, where its name does not say it: a sentence. */
  String help() default "";

  /** An external id, as the documents call one wherever one is recorded or named. */
  String example();

  /** The roles that may record and change one; who may not is refused. */
  String[] writes();

  /** The roles that see them; without any, everybody of the service's function. */
  String[] sees() default {};

  /**
   * The field of the person whose work it is: who may not see that person's work does not see the
   * record. Without one, and where the field is empty, everybody who sees the kind does.
   */
  String scope() default "";

  /** The field of the team whose work it is where it is no person's. */
  String scopeTeam() default "";

  /** The field that names a record to people; empty where none does. */
  String display() default "name";

  /** Whether a feature of the kind's own imports its files, whose rows are more than its fields. */
  boolean ownImport() default false;

  /** Whether its events have other facts before the declared ones. */
  boolean ownFacts() default false;

  /**
   * The dated facts that its events have before the declared ones, which its {@link Records} tells:
   * a record of moments ({@link tandem.events.Moment}), and of journals: lists of records that have
   * an unwrapped moment and {@link Field}s. A {@link Field} on each component says what it means.
   */
  Class<?> happened() default Void.class;

  /**
   * What a list is sorted by that says nothing else, with {@code -} before it from high to low;
   * without one, as they were recorded.
   */
  String order() default "id";

  /** What its first event is called. */
  String begins() default "recorded";

  /** What the first event is called of one that a file brings; the same if empty. */
  String imported() default "";

  /** What the event is called of a row that changes one. */
  String reimported() default "amended";

  /**
   * What requests and rows call the time at which what they say happened: {@code occurredAt}. Empty
   * where a field says it, or it is always now.
   */
  String[] dated() default {};

  /** Whether other services refer to its records, and so are told their external ids. */
  boolean referredTo() default false;

  /**
   * Whether its records stay where the import that began them is taken back: what rests on them is
   * said of days, and not only of them.
   */
  boolean stays() default false;

  /** Whether the event of a change names the fields that it changes. */
  boolean differences() default false;
}
