package tandem.operations.project;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import tandem.records.Refusals;

/** The milestones of a project, and the baseline that they have. Immutable. */
record Plan(List<Milestone> milestones) {

  private static final String MILESTONES = "milestones";

  /**
   * @param milestones null for none
   */
  Plan {
    milestones = milestones == null ? List.of() : List.copyOf(milestones);
  }

  boolean isEmpty() {
    return milestones.isEmpty();
  }

  /** The last day of the baseline. */
  LocalDate baseline() {
    return milestones.stream()
        .map(Milestone::baseline)
        .filter(Objects::nonNull)
        .max(naturalOrder())
        .orElseThrow();
  }

  /** The same where what is planned becomes the baseline of milestones that have none. */
  Plan started() {
    return new Plan(
        milestones.stream()
            .map(its -> its.baseline() == null ? its.withBaseline(its.planned()) : its)
            .toList());
  }

  /** The same where milestones that say no baseline have the one that they had. */
  Plan heldTo(Plan before) {
    return new Plan(
        milestones.stream()
            .map(
                its -> its.baseline() == null ? its.withBaseline(before.baseline(its.name())) : its)
            .toList());
  }

  private LocalDate baseline(String name) {
    return milestones.stream()
        .filter(its -> its.name().equals(name))
        .map(Milestone::baseline)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  void refuseTwice(Refusals refusals) {
    Set<String> names = new HashSet<>();
    refuse(its -> !names.add(its.name()), refusals, "project.milestone-twice", null);
  }

  /** Refuses a baseline before there is one. */
  void refuseBaseline(Refusals refusals) {
    refuse(its -> its.baseline() != null, refusals, "project.no-baseline", null);
  }

  /** Refuses another baseline than there was. */
  void refuseOtherThan(Plan before, Refusals refusals) {
    milestones.stream()
        .filter(its -> !Objects.equals(its.baseline(), before.baseline(its.name())))
        .forEach(its -> refusals.conflict("project.baseline-fixed", its.name()));
  }

  /** Refuses what is to happen, or happened, before the project started. */
  void refuseBefore(LocalDate start, Refusals refusals) {
    refuse(its -> its.isBefore(start), refusals, "project.milestone-before-start", start);
  }

  /** Refuses what was done on a day to come. */
  void refuseDoneAfter(LocalDate today, Refusals refusals) {
    refuse(
        its -> its.done() != null && its.done().isAfter(today),
        refusals,
        "project.milestone-done",
        today);
  }

  private void refuse(Predicate<Milestone> wrong, Refusals refusals, String code, LocalDate day) {
    for (int i = 0; i < milestones.size(); i++) {
      Milestone its = milestones.get(i);
      if (wrong.test(its)) {
        refusals.invalid(
            "%s[%d]".formatted(MILESTONES, i), code, its.name(), day == null ? "" : day);
      }
    }
  }
}
