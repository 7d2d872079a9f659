package tandem.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tandem.events.Moment;

/** What the contract of the events says of a kind follows from its declaration. */
class KindFactsTest {

  record Line(
      @Field(en = "Name", zh = "名称", required = true, example = "Assemble") String name,
      @Field(en = "Done", zh = "完成") boolean done) {}

  record Sold(
      @JsonUnwrapped Moment moment,
      @Field(en = "Part", zh = "部分", currency = "currency", example = "1.50") Long part) {}

  record Happened(
      @Field(en = "Made", zh = "制造", help = "When it was made.") Moment made,
      @Field(en = "Sales", zh = "销售", help = "Whenever one was sold.") List<Sold> sales) {}

  @Kind(
      name = "thing",
      plural = "things",
      en = "Thing",
      zh = "东西",
      example = "T-1",
      help = "What is sold.",
      begins = "made",
      imported = "recorded",
      differences = true,
      scope = "owner",
      happened = Happened.class,
      writes = "admin")
  static class Thing extends Withdrawable {

    @Field(en = "Name", zh = "名称", required = true)
    private String name;

    @Field(en = "Owner", zh = "负责人", to = Thing.class)
    private UUID owner;

    @Field(en = "Currency", zh = "币种", fact = true, as = Field.As.CURRENCY, example = "USD")
    private String currency;

    @Field(en = "Price", zh = "价格", fact = true, currency = "currency", example = "550.00")
    private Long price;

    @Field(
        en = "Within",
        zh = "时限",
        fact = true,
        as = Field.As.DURATION,
        example = "PT1S",
        help = "How long it may take.")
    private Long within;

    @Field(en = "Lines", zh = "行", fact = true, max = 9)
    private List<Line> lines;
  }

  record Asked(
      @Field(en = "Reason", zh = "原因", required = true, example = "It broke.") String reason,
      @Field(en = "Day", zh = "日期", example = "2026-03-10") LocalDate day,
      @Field(en = "Who", zh = "谁", personal = true) String who) {}

  @Act(path = "break", event = "broken", en = "Break it", zh = "弄坏")
  abstract static class Breaking extends RecordAct<Thing, Asked> {}

  private static final Map<String, Object> SAID =
      KindFacts.of(DeclaredKinds.of(Thing.class), List.of(ActModel.of(Breaking.class)), true);

  @Test
  void namesWhateverTheEngineAndItsActsDoToARecord() {
    assertThat(at(SAID, "acts"))
        .containsOnlyKeys(
            "made", "recorded", "amended", "broken", "restated", "withdrawn", "undone");
    assertThat(at(SAID, "acts", "amended")).containsEntry("required", List.of("fields"));
    assertThat(at(SAID, "acts", "withdrawn")).containsEntry("required", List.of("reason"));
    assertThat(at(SAID, "acts", "restated")).containsEntry("required", List.of("because", "of"));
  }

  @Test
  void saysOfAnActWhatWasAsked() {
    assertThat(at(SAID, "acts", "broken")).containsEntry("required", List.of("reason"));
    assertThat(at(SAID, "acts", "broken", "properties", "day"))
        .containsEntry("examples", List.of("2026-03-10"));
    assertThat(at(SAID, "acts", "broken", "properties")).containsOnlyKeys("reason", "day");
  }

  @Test
  void saysInWhichUnitEventsHaveAFact() {
    assertThat(fact("price")).containsEntry("description", "Price: In minor units of `currency`.");
    assertThat(fact("withinMillis"))
        .containsEntry("description", "Within: How long it may take. In milliseconds.");
  }

  @Test
  void givesExamplesAsEventsWriteThem() {
    assertThat(fact("price")).containsEntry("examples", List.of(55_000L));
    assertThat(fact("withinMillis")).containsEntry("examples", List.of(1_000L));
    assertThat(fact("lines"))
        .containsEntry("examples", List.of(List.of(Map.of("name", "Assemble", "done", false))));
  }

  @Test
  void requiresOfALineWhatItHasWithoutBeingGivenIt() {
    assertThat(at(fact("lines"), "items")).containsEntry("required", List.of("name", "done"));
  }

  @Test
  void saysWhatHappenedWhenAndWithWhom() {
    assertThat(fact("made")).containsEntry("$ref", "event.json#/$defs/moment");
    assertThat(at(fact("sales"), "items"))
        .containsEntry("$ref", "event.json#/$defs/moment")
        .containsEntry("required", List.of("part"));
    assertThat(fact("sales"))
        .extractingByKey("examples")
        .asString()
        .contains("at=2026-03-10T00:00:00Z", "part=150");
    assertThat(SAID).containsEntry("moments", List.of("made"));
    assertThat(at(SAID, "journals")).containsEntry("sales", Map.of("part", "money"));
    assertThat((List<?>) at(SAID, "facts").get("required")).asString().contains("sales");
  }

  @Test
  void saysWhatAKindIsAndThatItsNameIsNoFact() {
    assertThat(at(SAID, "facts"))
        .containsEntry(
            "description", "What is sold. Its name is no fact: it travels on the topic of names.");
  }

  private static Map<String, Object> fact(String name) {
    return at(SAID, "facts", "properties", name);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> at(Map<String, Object> said, String... names) {
    Map<String, Object> found = said;
    for (String name : names) {
      found = (Map<String, Object>) found.get(name);
    }
    return found;
  }
}
