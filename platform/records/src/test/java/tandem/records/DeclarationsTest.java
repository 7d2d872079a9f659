package tandem.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a declaration is said in a sentence that names the class. */
class DeclarationsTest {

  @Kind(
      name = "thing",
      plural = "things",
      en = "Thing",
      zh = "东西",
      example = "T-1",
      writes = "admin")
  static class Thing extends Recorded {

    @Field(en = "Name", zh = "名称", required = true)
    private String name;

    @Field(en = "Currency", zh = "币种", fact = true, as = Field.As.CURRENCY)
    private String currency;

    @Field(en = "Price", zh = "价格", fact = true, currency = "currency")
    private Long price;

    @Field(en = "Within", zh = "时限", fact = true, as = Field.As.DURATION)
    private Long within;

    @Field(en = "Cheap", zh = "便宜")
    boolean cheap() {
      return price == null;
    }
  }

  static class WithoutKind extends Recorded {}

  @Kind(
      name = "thing",
      plural = "things",
      en = "Thing",
      zh = "东西",
      example = "T-1",
      writes = {})
  static class ByNobody extends Recorded {

    @Field(en = "Name", zh = "名称")
    private String name;
  }

  @Kind(
      name = "A thing",
      plural = "things",
      en = "Thing",
      zh = "东西",
      example = "T-1",
      writes = "admin")
  static class WithoutName extends Recorded {

    @Field(en = "Name", zh = "名称")
    private String name;
  }

  @Kind(
      name = "thing",
      plural = "things",
      en = "Thing",
      zh = "东西",
      example = "T-1",
      writes = "admin")
  static class Reserved extends Recorded {

    @Field(en = "Name", zh = "名称")
    private String name;

    @Field(en = "Reason", zh = "原因")
    private String reason;
  }

  @Kind(
      name = "thing",
      plural = "things",
      en = "Thing",
      zh = "东西",
      example = "T-1",
      writes = "admin")
  static class WithoutLabel extends Recorded {

    @Field(en = "Name", zh = "")
    private String name;
  }

  @Kind(
      name = "thing",
      plural = "things",
      en = "Thing",
      zh = "东西",
      example = "T-1",
      writes = "admin")
  static class Exposed extends Recorded {

    @Field(en = "Name", zh = "名称", fact = true, personal = true)
    private String name;
  }

  @Kind(
      name = "thing",
      plural = "things",
      en = "Thing",
      zh = "东西",
      example = "T-1",
      writes = "admin")
  static class WithoutCurrency extends Recorded {

    @Field(en = "Name", zh = "名称")
    private String name;

    @Field(en = "Price", zh = "价格", currency = "money")
    private Long price;
  }

  @Kind(
      name = "thing",
      plural = "things",
      en = "Thing",
      zh = "东西",
      example = "T-1",
      scope = "owner",
      writes = "admin")
  static class WithoutScope extends Recorded {

    @Field(en = "Name", zh = "名称")
    private String name;
  }

  @Kind(
      name = "thing",
      plural = "things",
      en = "Thing",
      zh = "东西",
      example = "T-1",
      writes = "admin")
  static class Twice extends Recorded {

    @Field(en = "Name", zh = "名称")
    private String name;

    @Field(name = "name", en = "Name", zh = "名称")
    private String other;
  }

  @Kind(
      name = "thing",
      plural = "things",
      en = "Thing",
      zh = "东西",
      example = "T-1",
      writes = "admin")
  static class OfNoType extends Recorded {

    @Field(en = "Name", zh = "名称")
    private Object name;
  }

  enum Strength {
    @JsonProperty("weak")
    WEAK,
    @JsonProperty("strong")
    STRONG
  }

  @Kind(
      name = "thing",
      plural = "things",
      en = "Thing",
      zh = "东西",
      example = "T-1",
      writes = "admin")
  static class OfNoValue extends Recorded {

    @Field(en = "Name", zh = "名称")
    private String name;

    @Field(en = "Strength", zh = "强度", example = "STRONG")
    @Enumerated(EnumType.STRING)
    private Strength strength;
  }

  enum Wordless {
    LOW
  }

  @Kind(
      name = "thing",
      plural = "things",
      en = "Thing",
      zh = "东西",
      example = "T-1",
      writes = "admin")
  static class WithoutWords extends Recorded {

    @Field(en = "Tier", zh = "等级")
    @Enumerated(EnumType.STRING)
    private Wordless tier;
  }

  @Kind(
      name = "thing",
      plural = "things",
      en = "Thing",
      zh = "东西",
      example = "T-1",
      writes = "admin")
  static class ByPosition extends Recorded {

    @Field(en = "Strength", zh = "强度")
    private Strength strength;
  }

  static List<List<Object>> wrong() {
    return List.of(
        List.of(OfNoValue.class, "has an example that is no value of its field: strength"),
        List.of(
            WithoutWords.class,
            "cannot be read: "
                + Wordless.class.getName()
                + " needs @JsonProperty with the API's word on LOW"),
        List.of(ByPosition.class, "has a choice without @Enumerated(EnumType.STRING): strength"),
        List.of(WithoutKind.class, "has no @Kind"),
        List.of(ByNobody.class, "can be recorded by nobody"),
        List.of(WithoutName.class, "has a name that is none: A thing"),
        List.of(Reserved.class, "has a field of a reserved name: reason"),
        List.of(WithoutLabel.class, "has a field without a label in both languages: name"),
        List.of(Exposed.class, "has a personal field among its facts: name"),
        List.of(WithoutCurrency.class, "has an amount without its field of currency: price"),
        List.of(Twice.class, "has two fields of one name: name"),
        List.of(
            OfNoType.class,
            "cannot be read: the field name has a type that no field has: java.lang.Object"),
        List.of(WithoutScope.class, "names a field as its scope that it does not have: owner"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void refusesAKindThatIsDeclaredWrongly(List<Object> wrong) {
    Class<?> type = (Class<?>) wrong.getFirst();
    assertThatThrownBy(() -> DeclaredKinds.of(type.asSubclass(Recorded.class)))
        .hasMessage(type.getName() + " " + wrong.getLast());
  }

  @Test
  void readsAKindThatIsDeclaredRightly() {
    KindModel kind = DeclaredKinds.of(Thing.class);

    assertThat(kind.fields().keySet())
        .containsExactly("name", "currency", "price", "within", "cheap");
    assertThat(kind.facts())
        .extracting(field -> field.type().factName(field.name()))
        .containsExactly("currency", "price", "withinMillis");
    assertThat(kind.event("sales", kind.begins())).isEqualTo("sales.thing.recorded.v1");
  }
}
