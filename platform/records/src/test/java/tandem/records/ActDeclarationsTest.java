package tandem.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.acts.Outcome;

/** What is wrong with the declaration of an act is said in a sentence that names the class. */
class ActDeclarationsTest {

  enum Stage {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("closed")
    CLOSED
  }

  @Kind(
      name = "thing",
      plural = "things",
      en = "Thing",
      zh = "东西",
      example = "T-1",
      display = "",
      writes = "admin")
  static class Staged extends Recorded {

    @Field(en = "State", zh = "状态", readOnly = true)
    @Enumerated(EnumType.STRING)
    private Stage state;
  }

  record Nothing() {}

  record Asked(@Field(en = "Note", zh = "备注") String note) {}

  record Unlabelled(@Field(en = "Note", zh = "") String note) {}

  record Whenever(@Field(en = "When", zh = "时间") Instant occurredAt) {}

  record Unsound(@Field(en = "Day", zh = "日期", example = "soon") LocalDate day) {}

  record Undeclared(String note) {}

  abstract static class WithoutAct extends RecordAct<Staged, Nothing> {}

  @Act(path = "close", event = "closed", en = "Close", zh = "关闭", to = "closed")
  abstract static class Close extends RecordAct<Staged, Asked> {}

  @Act(path = "close", event = "closed", en = "Close", zh = "关闭", to = "buried")
  abstract static class ToNowhere extends RecordAct<Staged, Asked> {}

  @Act(path = "close", event = "closed", en = "", zh = "关闭", to = "closed")
  abstract static class OfNoName extends RecordAct<Staged, Asked> {}

  @Act(path = "Close!", event = "closed", en = "Close", zh = "关闭", to = "closed")
  abstract static class OfNoPath extends RecordAct<Staged, Asked> {}

  @Act(path = "close", event = "closed", en = "Close", zh = "关闭", to = "closed")
  abstract static class AskingWithoutLabel extends RecordAct<Staged, Unlabelled> {}

  @Act(path = "close", event = "closed", en = "Close", zh = "关闭", to = "closed")
  abstract static class AskingWhen extends RecordAct<Staged, Whenever> {}

  @Act(path = "close", event = "closed", en = "Close", zh = "关闭", to = "closed")
  abstract static class AskingForNoField extends RecordAct<Staged, Undeclared> {}

  @Act(path = "close", event = "closed", en = "Close", zh = "关闭", to = "closed")
  abstract static class AskingForNoDay extends RecordAct<Staged, Unsound> {}

  static class Things extends Records<Staged> {}

  @Act(path = "close", event = "closed", en = "Close", zh = "关闭", to = "closed")
  static class Closing extends RecordAct<Staged, Nothing> {

    @Override
    protected Outcome<Told> act(Staged thing, Nothing asked, Instant at) {
      return Outcome.done(new Told(asked, at));
    }
  }

  @Act(path = "close", event = "ended", en = "End", zh = "结束", to = "closed")
  static class Ending extends Closing {}

  static List<List<Object>> wrongActs() {
    return List.of(
        List.of(WithoutAct.class, "has no @Act"),
        List.of(ToNowhere.class, "leads to a state that does not exist: buried"),
        List.of(OfNoName.class, "needs a label in both languages"),
        List.of(OfNoPath.class, "has a path that is none: Close!"),
        List.of(
            AskingWithoutLabel.class, "asks for a field without a label in both languages: note"),
        List.of(AskingForNoDay.class, "asks for a field whose example is no value of it: day"),
        List.of(AskingWhen.class, "asks for a field of a reserved name: occurredAt"),
        List.of(
            AskingForNoField.class,
            "cannot be read: "
                + Undeclared.class.getName()
                + " has a component that is no field: note"));
  }

  @ParameterizedTest
  @MethodSource("wrongActs")
  void refusesAnActThatIsDeclaredWrongly(List<Object> wrong) {
    Class<?> type = (Class<?>) wrong.getFirst();
    assertThatThrownBy(() -> ActModel.of(type)).hasMessage(type.getName() + " " + wrong.getLast());
  }

  @Test
  void readsAnActThatIsDeclaredRightly() {
    ActModel act = ActModel.of(Close.class);

    assertThat(act.schema()).isEqualTo("ThingClose");
    assertThat(act.allowed()).containsExactly("admin");
    assertThat(act.whens()).containsExactly("occurredAt");
  }

  @Test
  void refusesTwoActsOfOnePath() {
    assertThatThrownBy(() -> new Kinds(List.of(new Things()), List.of(new Closing(), new Ending())))
        .isInstanceOf(WrongDeclarationException.class)
        .hasMessage(Ending.class.getName() + " has the path of another act: close");
  }
}
