package tandem.analytics.comparison;

import java.util.Comparator;

/**
 * Whose figures are compared.
 *
 * @param function sales or operations
 * @param id a function, the name of a team or region, or a person's id
 * @param name to show
 */
record Member(String function, String id, String name) {

  /** Sales beside operations: sales first, then by name. */
  static final Comparator<Member> ORDER =
      Comparator.comparing((Member member) -> !member.function().equals("sales"))
          .thenComparing(Member::function)
          .thenComparing(Member::name)
          .thenComparing(Member::id);
}
