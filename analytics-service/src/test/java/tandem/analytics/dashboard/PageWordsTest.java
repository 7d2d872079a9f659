package tandem.analytics.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.MessageBundle;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.acts.Roles;
import tandem.analytics.metric.Metric;

class PageWordsTest {

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  @ParameterizedTest
  @ValueSource(
      classes = {
        PageWords.class,
        OverviewWords.class,
        MetricWords.class,
        WorkWords.class,
        DataWords.class
      })
  void everyWordIsSaidInBothLanguagesAndNoOther(Class<?> bundle) {
    Set<String> words =
        Arrays.stream(bundle.getMethods()).map(Method::getName).collect(Collectors.toSet());
    Properties english = read(bundle, "");
    Properties chinese = read(bundle, "_zh-CN");

    assertThat(english.stringPropertyNames()).isEqualTo(words);
    assertThat(chinese.stringPropertyNames()).isEqualTo(words);
    for (String word : words) {
      assertThat(places(chinese.getProperty(word)))
          .as(word)
          .isSubsetOf(places(english.getProperty(word)));
    }
  }

  @Test
  void everyRoleHasAName() {
    Properties english = read(PageWords.class, "");
    for (Set<String> roles :
        Set.of(Roles.SALES, Roles.OPERATIONS, Set.of(Roles.ANALYST, Roles.ADMIN))) {
      for (String role : roles) {
        assertThat(english).containsKey(WordCodes.code("role", role));
        assertThat(english).containsKey(WordCodes.code("sees", role));
      }
    }
  }

  @Test
  void everyFunctionHasANameAndALetter() {
    Properties english = read(PageWords.class, "");
    for (Metric.Function function : Metric.Function.values()) {
      assertThat(english).containsKeys(function.id(), WordCodes.code("letter", function.id()));
    }
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Properties read(Class<?> bundle, String language) {
    String file =
        "messages/%s%s.properties"
            .formatted(bundle.getAnnotation(MessageBundle.class).value(), language);
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            bundle.getClassLoader().getResourceAsStream(file), StandardCharsets.UTF_8)) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
