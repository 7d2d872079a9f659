package tandem.analytics.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tandem.analytics.comparison.ComparisonView.Concern;
import tandem.analytics.comparison.ComparisonView.Concerned;
import tandem.analytics.comparison.ComparisonView.LeaderView;
import tandem.analytics.comparison.ComparisonView.Unsaid;
import tandem.analytics.comparison.signal.Xmr;
import tandem.analytics.metric.Metric;
import tandem.analytics.target.InForce;

/** Gathers what could not be said, and why: each reason once, with all whom it concerns. */
record UnsaidWords(
    Comparison comparison, Map<Row, Verdict> verdicts, Words words, SignalWords signalWords) {

  /** What makes a reason one. */
  private record Reason(String text, String function) {}

  List<Unsaid> all(List<Gap> before, List<LeaderView> leaders) {
    List<Gap> gaps = new ArrayList<>(before);
    leaders.stream()
        .filter(leader -> leader.leader() == null)
        .forEach(leader -> gaps.add(Gap.ofAll(leader.function(), leader.text())));
    gaps.addAll(angles());
    for (Metric metric : comparison.question().metrics()) {
      gaps.addAll(of(metric));
    }
    Map<Reason, List<Gap>> reasons = new LinkedHashMap<>();
    for (Gap gap : gaps) {
      reasons
          .computeIfAbsent(new Reason(gap.text(), gap.function()), _ -> new ArrayList<>())
          .add(gap);
    }
    return reasons.entrySet().stream().map(it -> unsaid(it.getKey(), it.getValue())).toList();
  }

  /** Of each function's members, or of both functions: which angles their composites leave out. */
  private List<Gap> angles() {
    Map<String, Set<Metric.Angle>> leftOut = new LinkedHashMap<>();
    comparison
        .composites()
        .forEach(
            (member, composite) -> {
              String function = comparison.question().isBetweenFunctions() ? "" : member.function();
              Set<Metric.Angle> its = EnumSet.noneOf(Metric.Angle.class);
              its.addAll(composite.angles().keySet());
              its.removeAll(composite.of());
              leftOut.merge(
                  function,
                  its,
                  (one, other) -> {
                    one.addAll(other);
                    return one;
                  });
            });
    List<Gap> gaps = new ArrayList<>();
    leftOut.forEach(
        (function, angles) -> {
          if (!angles.isEmpty()) {
            String names = words.list(angles.stream().map(words::angle).toList());
            gaps.add(
                Gap.ofAll(function.isEmpty() ? null : function, words.say("unsaid.angles", names)));
          }
        });
    return gaps;
  }

  private List<Gap> of(Metric metric) {
    List<Gap> gaps = new ArrayList<>();
    List<Row> rows = comparison.of(metric);
    if (!comparison.counts(metric)) {
      gaps.add(Gap.of(metric, words.say("unsaid.not-compared")));
    }
    if (rows.isEmpty()) {
      gaps.add(Gap.of(metric, words.say("unsaid.empty")));
    }
    rows.forEach(row -> gaps.addAll(of(row)));
    return gaps;
  }

  private List<Gap> of(Row row) {
    List<Gap> gaps = new ArrayList<>();
    if (row.whole().reason() != null) {
      gaps.add(Gap.of(row, row.whole().reason()));
    }
    if (!row.whole().apart().isEmpty()) {
      gaps.add(Gap.of(row, notAllMoney(row.whole().currenciesWithoutRate())));
    }
    if (row.figure().isEmpty()) {
      return gaps;
    }
    if (!(row.index() instanceof Index.Known || row.index() instanceof Index.NotAllMoney)) {
      gaps.add(Gap.of(row, why(row.index())));
    }
    if (verdicts.get(row) == Verdict.UNSAID) {
      gaps.add(Gap.of(row, noVerdict(row)));
    }
    return gaps;
  }

  /** Without the number of periods, which differs from member to member. */
  private String noVerdict(Row row) {
    boolean isTrial =
        comparison.question().tellsChange()
            && Comparison.isNoStock(row.metric())
            && row.signals().isPresent()
            && !row.isFirm();
    return isTrial ? words.say("unsaid.too-few", Xmr.FIRM) : signalWords.text(row, Verdict.UNSAID);
  }

  private Unsaid unsaid(Reason reason, List<Gap> gaps) {
    Map<Metric, List<Member>> members = new LinkedHashMap<>();
    gaps.stream()
        .filter(gap -> gap.metric() != null)
        .forEach(gap -> members.computeIfAbsent(gap.metric(), _ -> new ArrayList<>()));
    gaps.stream()
        .filter(gap -> gap.member() != null)
        .forEach(gap -> members.get(gap.metric()).add(gap.member()));
    List<Concern> concerns = new ArrayList<>();
    List<String> whom = new ArrayList<>();
    members.forEach(
        (metric, its) -> {
          concerns.add(new Concern(metric.id(), words.name(metric), concerned(its)));
          whom.add(whom(metric, its));
        });
    String named = whom.isEmpty() ? null : String.join(words.say("whom.between"), whom);
    return new Unsaid(reason.text(), named, reason.function(), concerns);
  }

  private List<Concerned> concerned(List<Member> members) {
    return members.stream().map(it -> new Concerned(it.function(), it.id(), name(it))).toList();
  }

  /** A metric, with the members where it is not all of them. */
  private String whom(Metric metric, List<Member> members) {
    boolean isAll = members.isEmpty() || members.size() == comparison.of(metric).size();
    return isAll
        ? words.name(metric)
        : words.say(
            "whom", words.name(metric), words.list(members.stream().map(this::name).toList()));
  }

  private String name(Member member) {
    return words.name(member, comparison.question());
  }

  private String notAllMoney(String currencies) {
    return words.say("index.not-all-money", currencies);
  }

  /** Why there is no index. */
  String why(Index index) {
    return switch (index) {
      case Index.Known known -> null;
      case Index.NoWay noWay -> words.say("index.no-way");
      case Index.NoFigure noFigure -> words.say("index.no-figure");
      case Index.NotAllMoney(InForce.Set _, String currencies) -> notAllMoney(currencies);
      case Index.NoGoal(InForce.None none) ->
          words
              .reasons()
              .say(
                  none.why().code(),
                  Optional.ofNullable(none.knownOn()).map(Objects::toString).orElse(""));
    };
  }
}
