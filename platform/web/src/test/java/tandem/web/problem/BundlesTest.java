package tandem.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of all modules of the suite, as their sources have them. */
class BundlesTest {

  /** Names, ids and formats, which are the same in every language. */
  private static final Set<String> NAMES =
      Stream.of(
              "Authorization Allow Content-Type Content-Encoding Idempotency-Key boundary ASCII"
                  + " UTF-8 UUID ISO CSV JSON XML csv ndjson gz gzip application json null",
              "CSAT NPS CES SLA Bonferroni Holm F P3D PT8H",
              "true false errors file from to zone dateFormat decimal log defaults Excel xlsx",
              "function team department region person goals work way evaluation goals:2 team:North",
              "day week month quarter year whole")
          .flatMap(names -> Stream.of(names.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)(?::([a-z-]+))?\\}");
  private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9:._-]*");
  private static final Pattern LITERAL = Pattern.compile("\"(\\.?[a-z][A-Za-z0-9.-]*)\"");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  private static final List<Path> MODULES = modules();
  private static final Map<Path, Properties> BUNDLES = bundles();

  @Test
  void eachModuleSaysTheSameInBothLanguages() {
    of("problems.properties")
        .forEach(
            (file, english) -> {
              Properties chinese = BUNDLES.get(file.resolveSibling("problems_zh.properties"));
              assertThat(chinese).as("the Chinese of %s", file).isNotNull();
              assertThat(placesOf(chinese)).as("%s", file).isEqualTo(placesOf(english));
            });
  }

  @Test
  void noCodeHasWordsInTwoModules() {
    Map<String, List<Path>> modules = new TreeMap<>();
    of("problems.properties")
        .forEach(
            (file, texts) ->
                texts
                    .stringPropertyNames()
                    .forEach(
                        code -> modules.computeIfAbsent(code, _ -> new ArrayList<>()).add(file)));

    assertThat(modules).hasSizeGreaterThan(200);
    assertThat(modules).allSatisfy((_, files) -> assertThat(files).hasSize(1));
  }

  @Test
  void noEnglishWordStandsInAChineseText() {
    Map<String, Set<String>> words = new TreeMap<>();
    of("problems_zh.properties")
        .values()
        .forEach(
            texts ->
                texts
                    .stringPropertyNames()
                    .forEach(
                        code -> {
                          Set<String> latin = latin(texts.getProperty(code));
                          latin.removeAll(NAMES);
                          if (!latin.isEmpty()) {
                            words.put(code, latin);
                          }
                        }));

    assertThat(words).isEmpty();
  }

  @Test
  void noChineseStandsInAnEnglishText() {
    assertThat(of("problems.properties").values())
        .flatExtracting(Properties::values)
        .noneMatch(text -> CHINESE.matcher(text.toString()).find());
  }

  @Test
  void everyTextIsSaid() {
    Set<String> written = literals();
    Set<String> said = new TreeSet<>();
    Set<String> unsaid = new TreeSet<>();
    BUNDLES.values().forEach(texts -> texts.values().forEach(text -> families(text, said)));
    of("problems.properties")
        .values()
        .forEach(
            texts ->
                texts.stringPropertyNames().stream()
                    .filter(code -> !isSaid(code.replaceFirst("\\.title$", ""), written, said))
                    .forEach(unsaid::add));

    assertThat(unsaid).isEmpty();
  }

  /**
   * Whether sources have the code, the beginning to which they add its end, or the end that they
   * add to the name of a kind.
   */
  private static boolean isSaid(String code, Set<String> written, Set<String> families) {
    return written.contains(code)
        || families.stream().anyMatch(code::startsWith)
        || IntStream.range(0, code.length())
            .filter(at -> code.charAt(at) == '.')
            .anyMatch(
                at ->
                    written.contains(code.substring(0, at + 1))
                        || (written.contains(code.substring(0, at))
                            && written.contains(code.substring(at))));
  }

  /** What a text's places are filled from: <code>{0:kind}</code> from {@code kind.…}. */
  private static void families(Object text, Set<String> families) {
    PLACE
        .matcher(text.toString())
        .results()
        .map(place -> place.group(2))
        .filter(Objects::nonNull)
        .forEach(family -> families.add(family + "."));
  }

  private static Set<String> literals() {
    return MODULES.stream()
        .map(module -> module.resolve("src/main/java"))
        .filter(Files::isDirectory)
        .flatMap(BundlesTest::filesOf)
        .flatMap(file -> LITERAL.matcher(text(file)).results())
        .map(literal -> literal.group(1))
        .collect(Collectors.toSet());
  }

  private static Set<String> latin(String text) {
    return LATIN
        .matcher(PLACE.matcher(text).replaceAll(" "))
        .results()
        .map(it -> it.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The codes, each with the places for arguments in its text. */
  private static Map<String, Set<String>> placesOf(Properties texts) {
    Map<String, Set<String>> places = new TreeMap<>();
    texts
        .stringPropertyNames()
        .forEach(
            code ->
                places.put(
                    code,
                    PLACE
                        .matcher(texts.getProperty(code))
                        .results()
                        .map(it -> it.group(1))
                        .collect(Collectors.toCollection(TreeSet::new))));
    return places;
  }

  private static Map<Path, Properties> of(String name) {
    return BUNDLES.entrySet().stream()
        .filter(bundle -> bundle.getKey().endsWith(name))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Map<Path, Properties> bundles() {
    return MODULES.stream()
        .map(module -> module.resolve("src/main/resources/tandem"))
        .filter(Files::isDirectory)
        .flatMap(BundlesTest::filesOf)
        .filter(file -> file.toString().endsWith(".properties"))
        .collect(Collectors.toMap(file -> file, BundlesTest::read));
  }

  /** The services and the modules of the platform. */
  private static List<Path> modules() {
    return Stream.of(root(), root().resolve("platform"))
        .flatMap(
            folder -> {
              try (Stream<Path> modules = Files.list(folder)) {
                return modules.toList().stream();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (Files.notExists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static Stream<Path> filesOf(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties read(Path file) {
    Properties texts = new Properties();
    try {
      texts.load(new StringReader(text(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
