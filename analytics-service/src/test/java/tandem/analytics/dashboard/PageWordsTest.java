package tandem.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tandem.acts.Roles;

class PageWordsTest {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private final Properties english = read("messages/page.properties");
  private final Properties chinese = read("messages/page_zh-CN.properties");

  @Test
  void everyWordIsSaidInBothLanguagesAndNoOther() {
    Set<String> words =
        Arrays.stream(PageWords.class.getMethods())
            .map(Method::getName)
            .collect(Collectors.toSet());

    assertThat(english.stringPropertyNames()).isEqualTo(words);
    assertThat(chinese.stringPropertyNames()).isEqualTo(words);
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    for (String word : english.stringPropertyNames()) {
      assertThat(places(chinese.getProperty(word)))
          .as(word)
          .isSubsetOf(places(english.getProperty(word)));
    }
  }

  @Test
  void everyRoleHasAName() {
    for (Set<String> roles :
        Set.of(Roles.SALES, Roles.OPERATIONS, Set.of(Roles.ANALYST, Roles.ADMIN))) {
      for (String role : roles) {
        assertThat(english).containsKey(WordCodes.code("role", role));
        assertThat(english).containsKey(WordCodes.code("sees", role));
      }
    }
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Properties read(String file) {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            PageWords.class.getClassLoader().getResourceAsStream(file), StandardCharsets.UTF_8)) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
