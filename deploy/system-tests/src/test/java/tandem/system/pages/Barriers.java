package tandem.system.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tandem.system.Suite;

/**
 * What keeps people from reading pages: on a screen and on a phone, light and dark, and on paper.
 * Every rule is held on a screen, light, in English and on a phone, dark, in Chinese; {@code
 * -Dtandem.pages=all} holds all of them at each width, in both colours and languages.
 */
final class Barriers {

  private static final boolean ALL = "all".equals(System.getProperty("tandem.pages"));

  private static final int SCREEN = 1440;
  private static final int PHONE = 390;

  /** A4 across, in pixels of print. */
  private static final int PAPER = 1123;

  private static final int HEIGHT = 900;

  private static final Locator.FilterOptions VISIBLE = new Locator.FilterOptions().setVisible(true);

  private final Page page;
  private final String language;
  private final List<String> found = new ArrayList<>();

  /**
   * @param language en or zh, in which the page is
   */
  Barriers(Page page, String language) {
    this.page = page;
    this.language = language;
  }

  List<String> found() {
    return found;
  }

  /** Looks at the page as it is, and keeps pictures for people to look at. */
  void look(String path) throws IOException {
    for (int width : List.of(SCREEN, PHONE)) {
      page.setViewportSize(width, HEIGHT);
      for (ColorScheme colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        if (ALL || isLookedAt(width, colours)) {
          look(path, width, colours);
        }
      }
      if (overflow() > 0) {
        found.add(path + " scrolls sideways by " + overflow() + " at " + width);
      }
    }
    onPaper(path);
    page.setViewportSize(SCREEN, HEIGHT);
  }

  private boolean isLookedAt(int width, ColorScheme colours) {
    return language.equals("en")
        ? width == SCREEN && colours == ColorScheme.LIGHT
        : width == PHONE && colours == ColorScheme.DARK;
  }

  private void look(String path, int width, ColorScheme colours) throws IOException {
    Viewer.barriers(page).forEach(it -> found.add(path + " " + width + " " + colours + ": " + it));
    keep(path, width, colours);
  }

  private void onPaper(String path) {
    page.setViewportSize(PAPER, HEIGHT);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    if (overflow() > 0) {
      found.add(path + " is wider than paper by " + overflow());
    }
    if (page.locator(".nav, .filters select").filter(VISIBLE).count() > 0) {
      found.add(path + " prints what nobody can press on paper");
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  /** How much wider the page is than the window, in pixels. */
  private int overflow() {
    return (int)
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  private void keep(String path, int width, ColorScheme colours) throws IOException {
    Path folder =
        Files.createDirectories(Suite.ROOT.resolve("deploy/system-tests/target/screenshots"));
    String name =
        "%s-%s-%s-%d.png"
            .formatted(
                path.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", ""),
                language,
                colours.name().toLowerCase(Locale.ROOT),
                width);
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name)));
  }
}
