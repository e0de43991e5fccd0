package wagewire.ingest.fetch.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

final class RobotsRulesTest {

  private static final String US = "Wagewire";

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/wagewire/ingest/fetch/robots/robots.tsv",
      delimiter = '\t',
      commentCharacter = '\u0001',
      numLinesToSkip = 1,
      emptyValue = "",
      nullValues = "none")
  void aFileSaysWhatMayBeAskedFor(String what, String file, String address, String may) {
    RobotsRules read = read(file == null ? "" : file.translateEscapes());

    assertThat(read.forbids(URI.create("https://acme.example" + address)).isEmpty())
        .as(what)
        .isEqualTo(may.equals("yes"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "User-agent: *\\nCrawl-delay: 7                                             | 7000",
        "User-agent: *\\nCrawl-delay: 0.5                                           | 500",
        "User-agent: *\\nCrawl-delay: 7\\nUser-agent: Wagewire\\nCrawl-delay: 2     | 2000",
        "User-agent: *\\nCrawl-delay: 7\\nUser-agent: Wagewire\\nDisallow: /private | -1",
        "User-agent: other\\nCrawl-delay: 7                                         | -1",
        "User-agent: *\\nCrawl-delay: -7                                            | -1",
        "User-agent: *\\nCrawl-delay: soon                                          | -1",
        "User-agent: *\\nCrawl-delay: 86400                                         | 86400000",
      })
  void aFileSaysHowLongToWait(String file, long milliseconds) {
    assertThat(read(file.translateEscapes()).crawlDelay())
        .isEqualTo(milliseconds < 0 ? null : Duration.ofMillis(milliseconds));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "User-agent: *\\nAllow: /                   | ALLOWED",
        "User-agent: *\\nDisallow:                  | ALLOWED",
        "User-agent: other\\nDisallow: /            | ALLOWED",
        "User-agent: *\\nDisallow: /a               | PARTLY",
        "User-agent: *\\nDisallow: /\\nAllow: /jobs | PARTLY",
        "User-agent: *\\nDisallow: /                | FORBIDDEN",
        "User-agent: *\\nDisallow: /*               | FORBIDDEN",
        "User-agent: *\\nDisallow: *                | FORBIDDEN",
      })
  void aFileComesToSomething(String file, RobotsEffect verdict) {
    assertThat(read(file.translateEscapes()).verdict()).isEqualTo(verdict);
  }

  @Property
  void whateverTheFileHoldsThereIsAReading(@ForAll byte[] content, @ForAll String line) {
    URI address = URI.create("https://acme.example/jobs?a=%20b");
    String file = "User-agent: *\nDisallow: " + line + "\nAllow: /%" + line;

    assertThatCode(() -> RobotsRules.read(content, US).forbids(address)).doesNotThrowAnyException();
    assertThatCode(() -> read(file).forbids(address)).doesNotThrowAnyException();
  }

  private static RobotsRules read(String text) {
    return RobotsRules.read(text.getBytes(StandardCharsets.UTF_8), US);
  }
}
