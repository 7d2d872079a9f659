package tandem.analytics.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tandem.analytics.comparison.ComparisonView;
import tandem.analytics.comparison.ComparisonView.AngleView;
import tandem.analytics.comparison.ComparisonView.LeaderView;
import tandem.analytics.comparison.ComparisonView.MemberView;
import tandem.analytics.dashboard.chart.IndexLane;
import tandem.analytics.writing.Numbers;

/**
 * Where the functions stand, all their indexes put together.
 *
 * @param leader null where nobody leads
 * @param score of the leader and of the other, null where nobody leads
 * @param says why, with the weightings that were drawn
 */
public record Standing(
    Who leader, String score, String other, String says, List<Line> lines, List<Covered> coverage) {

  private static final double START = 20;
  private static final double TARGET = 228.3;

  /**
   * The composite or an angle.
   *
   * @param name null for the composite
   */
  public record Line(String name, List<Lane> lanes) {}

  public record Lane(Who who, String index, IndexLane lane) {}

  /** On how many of the metrics that are compared a member's composite rests. */
  public record Covered(Who who, int scored, int expected) {}

  static Standing of(ComparisonView view, Numbers numbers) {
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            null,
            view.members().stream()
                .map(member -> lane(member, member.composite(), numbers))
                .filter(Objects::nonNull)
                .toList()));
    for (AngleView angle : view.angles()) {
      lines.add(
          new Line(
              angle.name(),
              view.members().stream()
                  .map(member -> lane(member, member.angles().get(angle.id()), numbers))
                  .filter(Objects::nonNull)
                  .toList()));
    }
    LeaderView leads = view.leaders().isEmpty() ? null : view.leaders().getFirst();
    MemberView first = leads == null ? null : member(view, leads.leader());
    MemberView second =
        view.members().stream()
            .filter(it -> first != null && !it.equals(first))
            .findFirst()
            .orElse(null);
    return new Standing(
        first == null ? null : who(first),
        first == null ? null : numbers.index(first.composite()),
        second == null || second.composite() == null ? null : numbers.index(second.composite()),
        leads == null ? null : leads.text(),
        lines,
        view.members().stream()
            .map(it -> new Covered(who(it), it.scored(), it.expected()))
            .toList());
  }

  private static MemberView member(ComparisonView view, String id) {
    return view.members().stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
  }

  private static Who who(MemberView member) {
    return Who.of(member.function(), member.name());
  }

  private static Lane lane(MemberView member, BigDecimal index, Numbers numbers) {
    return index == null
        ? null
        : new Lane(who(member), numbers.index(index), IndexLane.of(index, null, START, TARGET));
  }
}
