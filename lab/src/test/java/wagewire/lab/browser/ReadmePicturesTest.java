package wagewire.lab.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Pictures of the documentation. With {@code -Dpictures=write} they are taken, each with its text
 * beside it; without, what the pages say is compared with that text, numbers left out.
 */
@BrowserTest
class ReadmePicturesTest {

  private static final Path FOLDER = Path.of("..", "docs", "images");
  private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
  private static final int QUALITY = 80;
  private static final String NUMBER = "\\b[0-9a-f]{16,}\\b|[+−]?[0-9][0-9.,]*";

  @TestFactory
  Stream<DynamicTest> aPictureSaysWhatItsPageSays(BrowserSession visits) throws IOException {
    assumeThat(System.getProperty("browser.data", "")).as("a year of weeks").isNotEmpty();
    return PictureSubject.all(visits.site()).stream()
        .map(subject ->
            DynamicTest.dynamicTest(
                subject.name(),
                () -> {
                  if (System.getProperty("pictures", "").equals("write")) {
                    write(visits, subject);
                  } else {
                    compare(visits, subject);
                  }
                }));
  }

  private static void compare(BrowserSession visits, PictureSubject subject) throws IOException {
    try (BrowserPage visit = visits.open(subject.path(), subject.screen(ColorScheme.LIGHT))) {
      assertThat(withoutNumbers(subject.prepare(visit)))
          .as("mvn -Pbrowser -Dpictures=write takes the pictures again")
          .isEqualTo(withoutNumbers(Files.readString(text(subject))));
    }
    for (ColorScheme scheme : SCHEMES) {
      assertThat(picture(subject, scheme)).isNotEmptyFile();
    }
  }

  private static void write(BrowserSession visits, PictureSubject subject) throws IOException {
    Files.createDirectories(FOLDER);
    for (ColorScheme scheme : SCHEMES) {
      try (BrowserPage visit = visits.open(subject.path(), subject.screen(scheme))) {
        Files.writeString(text(subject), subject.prepare(visit));
        Files.write(picture(subject, scheme), webp(visit.page()));
      }
    }
  }

  private static byte[] webp(Page page) {
    JsonObject how = new JsonObject();
    how.addProperty("format", "webp");
    how.addProperty("quality", QUALITY);
    CDPSession browser = page.context().newCDPSession(page);
    return Base64.getDecoder()
        .decode(browser.send("Page.captureScreenshot", how).get("data").getAsString());
  }

  private static String withoutNumbers(String text) {
    return text.replaceAll(NUMBER, "#");
  }

  private static Path text(PictureSubject subject) {
    return FOLDER.resolve(subject.name() + ".txt");
  }

  private static Path picture(PictureSubject subject, ColorScheme scheme) {
    String of = scheme.name().toLowerCase(Locale.ROOT);
    return FOLDER.resolve("%s-%s.webp".formatted(subject.name(), of));
  }
}
