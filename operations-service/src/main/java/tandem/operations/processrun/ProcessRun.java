package tandem.operations.processrun;

import static tandem.acts.Roles.ADMIN;
import static tandem.acts.Roles.OPERATIONS_DIRECTOR;
import static tandem.acts.Roles.OPERATIONS_JUNIOR;
import static tandem.acts.Roles.OPERATIONS_MANAGER;
import static tandem.acts.Roles.OPERATIONS_PRODUCT_MANAGER;
import static tandem.acts.Roles.OPERATIONS_SENIOR;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import tandem.directory.Person;
import tandem.operations.process.Process;
import tandem.records.Awaited;
import tandem.records.Field;
import tandem.records.Kind;
import tandem.records.Recorded;

/** A run of a process: what it is for, and its {@link Course}. */
@Entity
@Table(name = "process_run")
@Kind(
    name = "process-run",
    plural = "process-runs",
    en = "Process run",
    zh = "流程实例",
    example = "R-2093",
    display = "",
    order = "-requestedAt",
    begins = "requested",
    imported = "recorded",
    reimported = "recorded",
    ownImport = true,
    ownFacts = true,
    differences = true,
    dated = {"occurredAt", "at", "requestedAt"},
    writes = {
      OPERATIONS_JUNIOR,
      OPERATIONS_SENIOR,
      OPERATIONS_MANAGER,
      OPERATIONS_PRODUCT_MANAGER,
      OPERATIONS_DIRECTOR,
      ADMIN
    })
class ProcessRun extends Recorded {

  @Field(
      en = "Process",
      zh = "流程",
      required = true,
      filter = true,
      begun = true,
      to = Process.class)
  UUID process;

  @Field(en = "Process edition", zh = "流程版次", readOnly = true, help = "As it was then.")
  @Column(name = "process_edition")
  int processEdition;

  @Field(
      en = "Customer",
      zh = "客户",
      filter = true,
      kind = "customer",
      help = "By its id or external id in the sales service, which may come to be known later.")
  UUID customer;

  @Field(
      en = "Deal",
      zh = "成交",
      filter = true,
      kind = "deal",
      help = "By its id or external id in the sales service, which may come to be known later.")
  UUID deal;

  @Field(
      en = Awaited.EN,
      zh = Awaited.ZH,
      readOnly = true,
      present = "awaiting",
      help = Awaited.HELP)
  @JdbcTypeCode(SqlTypes.JSON)
  List<Awaited> awaited;

  @Field(
      en = "Promised at",
      zh = "承诺完成时间",
      fact = true,
      filter = true,
      example = "2026-03-12T17:00:00Z",
      help = "By when its completion was promised.")
  @Column(name = "promised_at")
  private Instant promisedAt;

  @Field(
      en = "Promise kept",
      zh = "承诺是否兑现",
      fact = true,
      example = "true",
      help = "What the system that it comes from says of its promise itself.")
  @Column(name = "promise_kept")
  private Boolean promiseKept;

  @Field(
      en = "Disordered",
      zh = "事件乱序",
      filter = true,
      byAct = true,
      help = "Whether its events do not follow each other in time, and were kept as they came.")
  private Boolean disordered;

  /** Milliseconds; null where it cannot be told. */
  @Field(
      en = "Value-adding time",
      zh = "增值时间",
      fact = true,
      readOnly = true,
      as = Field.As.DURATION,
      example = "PT26H30M",
      help =
          "How long a completed run was under way with steps by which the customer gains; absent"
              + " where its process does not say which they are, or nobody knows when they ended.")
  @Column(name = "value_adding_millis")
  private Long valueAdding;

  @Field(
      en = "Requested by",
      zh = "申请人",
      unseen = true,
      to = Person.class,
      help = "The caller if absent.")
  @Column(name = "requested_by")
  UUID requestedBy;

  @Field(
      en = "Team",
      zh = "团队",
      readOnly = true,
      filter = true,
      help = "That has the run, or had it last.")
  String team;

  @Embedded Course course;

  @Transient private Instant saidRequested;

  @Override
  protected void said(Instant at, boolean whole) {
    saidRequested = at;
  }

  boolean isDisordered() {
    return Boolean.TRUE.equals(disordered);
  }

  Long valueAdding() {
    return valueAdding;
  }

  void addsValue(Long millis) {
    valueAdding = millis;
  }

  Instant promisedAt() {
    return promisedAt;
  }

  /** When a new one is said to have been asked for; null where nobody said. */
  Instant saidRequested() {
    return saidRequested;
  }

  /** Takes the course that it begins with, or that a source knows. */
  void take(Course known) {
    if (course == null) {
      course = known;
    } else {
      course.become(known);
    }
  }

  /** Everybody whose place the facts depend on. */
  Stream<UUID> people() {
    return Stream.concat(Stream.ofNullable(requestedBy), course.people());
  }

  @Field(en = "State", zh = "状态", filter = true, path = "r.course.state", example = "started")
  RunState state() {
    return course.state();
  }

  @Field(
      en = "Requested at",
      zh = "申请时间",
      sort = true,
      filter = true,
      path = "r.course.requestedAt")
  Instant requestedAt() {
    return course.requestedAt();
  }

  @Field(en = "Started at", zh = "开始时间")
  Instant startedAt() {
    return course.startedAt();
  }

  @Field(
      en = "Ended at",
      zh = "结束时间",
      sort = true,
      filter = true,
      path = "r.course.endedAt",
      help = "Completed or abandoned.")
  Instant endedAt() {
    return course.endedAt();
  }

  @Field(en = "Completed at", zh = "完成时间")
  Instant completedAt() {
    return course.completedAt();
  }

  @Field(en = "Abandoned at", zh = "放弃时间")
  Instant abandonedAt() {
    return course.abandonedAt();
  }

  @Field(en = "Reason", zh = "原因", help = "Why it was abandoned.")
  String reason() {
    return course.abandonReason();
  }

  @Field(
      name = "steps",
      en = "Steps",
      zh = "步骤数",
      help = "How many were taken, repetitions included.")
  int stepsTaken() {
    return course.steps().size();
  }
}
