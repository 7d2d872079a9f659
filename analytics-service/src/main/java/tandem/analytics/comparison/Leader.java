package tandem.analytics.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tandem.analytics.metric.Metric.Angle;

/**
 * Who leads whatever one weighs how: the member that comes first in nearly all of many random
 * weightings, in which any weights of the angles, and of the metrics within an angle, are as likely
 * as any others (flat Dirichlet). Only angles in which all have an index count.
 */
sealed interface Leader {

  /** The part of the weightings in which a leader leads. */
  double ROBUST = 0.95;

  /** How many weightings are drawn; always the same. */
  int WEIGHTINGS = 2_000;

  /** Means that differ by less are level: sums in floating point are not exact. */
  double LEVEL = 1e-6;

  long SEED = 20_260_102;

  /**
   * @param share of the weightings in which the member is first
   */
  record Named(Member member, double share, Set<Angle> angles, Map<Member, Integer> firsts)
      implements Leader {}

  /**
   * @param first in the most weightings, several where they are level; empty where nobody was
   *     weighed
   * @param share of the weightings in which they are, alone or level with each other
   */
  record None(Why why, List<Member> first, double share, Map<Member, Integer> firsts)
      implements Leader {

    public None {
      first = List.copyOf(first);
    }

    /** Where nobody was weighed. */
    private static None of(Why why) {
      return new None(why, List.of(), 0, Map.of());
    }
  }

  /** In how many of the weightings each came first, alone or level; without who never did. */
  Map<Member, Integer> firsts();

  /** Why nobody is named. */
  enum Why {
    /** Fewer than two have any index. */
    ALONE,
    /** In no angle do all have an index. */
    NOTHING_IN_COMMON,
    /** Some series has too few points for firm limits. */
    TRIAL,
    /** Several are level whatever one weighs how. */
    TIED,
    /** Other weights make another first. */
    NOT_ROBUST
  }

  /**
   * @param scores of each member; one without any is left out
   */
  static Leader among(Map<Member, List<Score>> scores) {
    Map<Member, List<Score>> scored = new LinkedHashMap<>();
    scores.forEach(
        (member, its) -> {
          if (!its.isEmpty()) {
            scored.put(member, its);
          }
        });
    if (scored.size() < 2) {
      return None.of(Why.ALONE);
    }
    Set<Angle> common = common(scored);
    if (common.isEmpty()) {
      return None.of(Why.NOTHING_IN_COMMON);
    }
    scored.replaceAll(
        (member, its) ->
            its.stream().filter(score -> common.contains(score.metric().angle())).toList());
    return decide(scored, common);
  }

  /** The angles in which all have an index, but for those who have none at all. */
  static Set<Angle> common(Map<Member, List<Score>> scores) {
    Set<Angle> common = EnumSet.allOf(Angle.class);
    scores.values().stream()
        .filter(its -> !its.isEmpty())
        .forEach(its -> common.retainAll(angles(its)));
    return scores.values().stream().allMatch(List::isEmpty) ? Set.of() : common;
  }

  private static Set<Angle> angles(List<Score> scores) {
    return scores.stream().map(score -> score.metric().angle()).collect(Collectors.toSet());
  }

  private static Leader decide(Map<Member, List<Score>> scored, Set<Angle> angles) {
    Map<List<Member>, Integer> firsts = new Weightings(scored, angles).firsts();
    int most = Collections.max(firsts.values());
    List<Member> first =
        firsts.entrySet().stream()
            .filter(its -> its.getValue() == most)
            .flatMap(its -> its.getKey().stream())
            .distinct()
            .sorted(Member.ORDER)
            .toList();
    double share = (double) most / WEIGHTINGS;
    Map<Member, Integer> each = each(firsts);
    if (scored.values().stream().flatMap(List::stream).anyMatch(score -> !score.isFirm())) {
      return new None(Why.TRIAL, first, share, each);
    }
    if (share < ROBUST) {
      return new None(Why.NOT_ROBUST, first, share, each);
    }
    return first.size() > 1
        ? new None(Why.TIED, first, share, each)
        : new Named(first.getFirst(), share, angles, each);
  }

  private static Map<Member, Integer> each(Map<List<Member>, Integer> firsts) {
    Map<Member, Integer> each = new TreeMap<>(Member.ORDER);
    firsts.forEach(
        (members, times) -> members.forEach(member -> each.merge(member, times, Integer::sum)));
    return each;
  }

  List<Angle> ANGLES = List.of(Angle.values());

  /** A weighting of angles and of metrics. */
  final class Draw {

    private final double[] ofAngles;
    private final double[] ofMetrics;

    Draw(double[] ofAngles, double[] ofMetrics) {
      this.ofAngles = ofAngles;
      this.ofMetrics = ofMetrics;
    }
  }

  /** Draws the weightings. */
  record Weightings(Map<Member, List<Score>> scored, Set<Angle> angles) {

    /** By how many metrics are weighed; there are not many in a catalogue. */
    private static final Map<Integer, List<Draw>> DRAWN = new ConcurrentHashMap<>();

    /** How often who is first; several together where they are level. */
    Map<List<Member>, Integer> firsts() {
      List<Member> members = scored.keySet().stream().sorted(Member.ORDER).toList();
      Set<String> metrics = new TreeSet<>();
      scored.values().forEach(its -> its.forEach(score -> metrics.add(score.metric().id())));
      List<Lane> lanes = lanes(members, List.copyOf(metrics));
      Map<List<Member>, Integer> firsts = new LinkedHashMap<>();
      for (Draw draw : DRAWN.computeIfAbsent(metrics.size(), Weightings::draws)) {
        firsts.merge(first(members, lanes, draw.ofAngles, draw.ofMetrics), 1, Integer::sum);
      }
      return firsts;
    }

    private static List<Member> first(
        List<Member> members, List<Lane> lanes, double[] ofAngles, double[] ofMetrics) {
      double[] means = new double[lanes.size()];
      double best = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < means.length; i++) {
        means[i] = lanes.get(i).mean(ofAngles, ofMetrics);
        best = Math.max(best, means[i]);
      }
      List<Member> first = new ArrayList<>(1);
      for (int i = 0; i < means.length; i++) {
        if (means[i] >= best - LEVEL) {
          first.add(members.get(i));
        }
      }
      return first;
    }

    private List<Lane> lanes(List<Member> members, List<String> metrics) {
      List<Lane> lanes = new ArrayList<>();
      for (Member member : members) {
        List<Score> its = scored.get(member);
        its = its.stream().sorted(Comparator.comparing(score -> score.metric().id())).toList();
        lanes.add(
            new Lane(
                its.stream().mapToInt(score -> ANGLES.indexOf(score.metric().angle())).toArray(),
                its.stream().mapToInt(score -> metrics.indexOf(score.metric().id())).toArray(),
                its.stream()
                    .mapToDouble(score -> score.index().rounded(9).doubleValue())
                    .toArray()));
      }
      return lanes;
    }

    private static List<Draw> draws(int metrics) {
      Random random = new Random(SEED);
      List<Draw> draws = new ArrayList<>(WEIGHTINGS);
      for (int draw = 0; draw < WEIGHTINGS; draw++) {
        draws.add(new Draw(exponentials(random, ANGLES.size()), exponentials(random, metrics)));
      }
      return List.copyOf(draws);
    }

    /** Independent exponentials, of which each over the sum of some is flat Dirichlet. */
    private static double[] exponentials(Random random, int count) {
      return random.doubles(count).map(uniform -> -Math.log(1 - uniform)).toArray();
    }
  }

  /** The indexes of one member with the places of their angles' and metrics' weights. */
  final class Lane {

    private final int[] angles;
    private final int[] metrics;
    private final double[] indexes;

    Lane(int[] angles, int[] metrics, double[] indexes) {
      this.angles = angles;
      this.metrics = metrics;
      this.indexes = indexes;
    }

    double mean(double[] ofAngles, double[] ofMetrics) {
      double[] sums = new double[ofAngles.length];
      double[] weights = new double[ofAngles.length];
      for (int i = 0; i < indexes.length; i++) {
        sums[angles[i]] += ofMetrics[metrics[i]] * indexes[i];
        weights[angles[i]] += ofMetrics[metrics[i]];
      }
      double sum = 0;
      double weight = 0;
      for (int angle = 0; angle < sums.length; angle++) {
        if (weights[angle] > 0) {
          sum += ofAngles[angle] * sums[angle] / weights[angle];
          weight += ofAngles[angle];
        }
      }
      return sum / weight;
    }
  }
}
