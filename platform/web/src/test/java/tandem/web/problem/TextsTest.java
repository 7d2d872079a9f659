package tandem.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  private final Texts texts = new Texts(List.of("web"));

  @Test
  void speaksEveryCodeInBothLanguages() throws IOException {
    assertThat(keys("")).isEqualTo(keys("_zh"));
  }

  @Test
  void fillsInTheArguments() {
    assertThat(texts.find("not-found", Locale.ENGLISH, List.of("note", "n1")))
        .hasValue("There is no note \"n1\" that you may see.");
  }

  @Test
  void ranksLanguagesAsTheCallerDoes() {
    assertThat(Languages.preferred("en;q=0.3, zh-Hans-CN")).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    assertThat(Languages.preferred("zh;q=0, fr, en;q=0.1")).isEqualTo(Locale.ENGLISH);
    assertThat(Languages.preferred("?;=;")).isEqualTo(Locale.ENGLISH);
    assertThat(Languages.preferred(null)).isEqualTo(Locale.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zh",
        "zh-CN",
        "zh_CN",
        "zh-Hans",
        "zh-TW",
        "ZH-cn",
        "?;=;, zh_CN;q=0.9, en;q=0.8"
      })
  void speaksChineseHoweverItIsWritten(String language) {
    assertThat(Languages.preferred(language)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void callsWordsOfProgramsByTheirNames() {
    assertThat(texts.find("not-found", Locale.SIMPLIFIED_CHINESE, List.of("opportunity", "{0} x")))
        .hasValue("没有您可以查看的商机“{0} x”。");
    assertThat(texts.find("not-found", Locale.ENGLISH, List.of("process-run", "r1")))
        .hasValue("There is no process run \"r1\" that you may see.");
  }

  private static Set<String> keys(String suffix) throws IOException {
    Properties words = new Properties();
    try (InputStream file =
        TextsTest.class.getResourceAsStream("/tandem/web/problems" + suffix + ".properties")) {
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return words.stringPropertyNames();
  }
}
