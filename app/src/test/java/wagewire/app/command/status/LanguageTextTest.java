package wagewire.app.command.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import wagewire.reporting.health.LanguageCount;

class LanguageTextTest {

  private static final Set<String> READ = Set.of("en", "de");

  @Test
  void languagesWhoseTitlesAreNotReadAreNamedWithWhatThatCosts() {
    String text =
        LanguageText.of(
            List.of(
                new LanguageCount("en", 1234, 700),
                new LanguageCount("sv", 40, 30),
                new LanguageCount(null, 7, 7)),
            READ);
    assertThat(text.lines())
        .containsExactly(
            "languages   of open listings: en 1,234; sv 40; not known 7",
            "  whose titles are not read: sv 40, 75 % without a role");
  }

  @Test
  void whatIsReadNeedsNoSecondLine() {
    assertThat(LanguageText.of(List.of(new LanguageCount("de", 2, 1)), READ))
        .isEqualTo("languages   of open listings: de 2\n");
  }

  @Test
  void withoutListingsNothingIsSaid() {
    assertThat(LanguageText.of(List.of(), READ)).isEmpty();
  }
}
