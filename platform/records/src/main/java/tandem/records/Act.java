package tandem.records;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares what a {@link RecordAct} is called, and what callers are told of it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Act {

  /** After the path of a record: {@code advance}, {@code steps/complete}. */
  String path();

  /** As the event names it: {@code advanced}. */
  String event();

  /** What it does, in a few words. */
  String en();

  /** The same in Chinese. */
  String zh();

  /** What it means, where the label does not say it: a sentence. */
  String help() default "";

  /** The state in which it leaves a record; empty where it changes none. */
  String to() default "";

  /** The roles that may do it, with the sight of a reader; those that write the kind if empty. */
  String[] roles() default {};

  /** What requests may call the time at which it happened besides {@code occurredAt}. */
  String[] whens() default {};

  /**
   * The type of import whose rows are such acts; empty where none are. Of an act that needs nobody
   * who asks for it.
   */
  String rows() default "";

  /** Whether requests may say when it happened; where not, it says so itself. */
  boolean dated() default true;
}
