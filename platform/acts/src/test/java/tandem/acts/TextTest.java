package tandem.acts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "North",
        " North",
        "North \t\r\n",
        "\u00A0North\u2003\u3000",
        "\uFEFFNorth",
        "No\u200Brth\u2060",
        "\u200ENorth\u200F",
        "North\u200D\u2028"
      })
  void keepsOneTextOfAllThatLookTheSame(String given) {
    assertThat(Text.kept(given)).isEqualTo("North");
  }

  @Test
  void composesWhatWasDecomposed() {
    assertThat(Text.kept("Cafe\u0301")).isEqualTo("Caf\u00E9");
  }

  @Test
  void takesEachKindOfBlankForTheOrdinaryOne() {
    assertThat(Text.kept("New\u00A0York \u3000x")).isEqualTo("New York  x");
  }

  @Test
  void leavesWhatJoinsCharactersWithinAText() {
    String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    assertThat(Text.kept(family)).isEqualTo(family);
  }

  @Test
  void keepsNothingOfBlanks() {
    assertThat(Text.kept(" \u00A0\u200B\t")).isEmpty();
  }

  @Test
  void writesEachEndOfALineAlike() {
    assertThat(Text.kept("one\r\ntwo\n")).isEqualTo("one\ntwo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\uD83DB", "\uDE00", "a\u0000", "a\u0001b", "\u007F", "a\u0085b"})
  void isNotSoundWithHalfACharacterOrAControlCharacter(String text) {
    assertThat(Text.isSound(text, true)).isFalse();
  }

  @Test
  void hasLinesOnlyWhereItMay() {
    assertThat(Text.isSound("one\n\ttwo", true)).isTrue();
    assertThat(Text.isSound("one\ntwo", false)).isFalse();
    assertThat(Text.isSound("one\ttwo", false)).isFalse();
  }

  @Test
  void isSoundWithCharactersBeyondTheFirstPlane() {
    assertThat(Text.isSound("\uD83D\uDE00 北方", false)).isTrue();
  }
}
