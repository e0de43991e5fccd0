package wagewire.transform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests stated, detected and undetermined languages; the labelled set has many more. */
class LanguageReaderTest {

  private static final LanguageReader READER = LanguageReader.load();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final String ENGLISH =
      "You will run our campaigns and report to the head of sales, who likes numbers. ";
  private static final String GERMAN =
      "Du steuerst unsere Kampagnen und berichtest an die Leitung, die gerne Zahlen sieht. ";

  @Test
  void theTextTellsWhereTheBoardSaysNothing() {
    assertThat(code(null, "Brand Manager", GERMAN)).isEqualTo("de");
    assertThat(code(null, "Brand Manager", ENGLISH)).isEqualTo("en");
  }

  @Test
  void whatIsStatedHoldsWhereTheTextTellsNothing() {
    assertThat(code("fr", "Brand Manager", "")).isEqualTo("fr");
    assertThat(code("en", "Brand Manager", GERMAN + ENGLISH)).isEqualTo("en");
  }

  @Test
  void aTextPlainlyInAnotherLanguageContradictsTheBoard() {
    assertThat(code("en", "Brand Manager", GERMAN)).isEqualTo("de");
    assertThat(code("de", "Brand Manager", ENGLISH)).isEqualTo("en");
  }

  @Test
  void fewWordsDoNotContradictTheBoard() {
    assertThat(code("en", "Leiter Vertrieb", "")).isEqualTo("en");
  }

  @Test
  void aBoardMayTellLanguagesApartThatLookAlike() {
    String norwegian = "Du jobber tett med selgerne og forteller hver uke hvordan det går. ";
    assertThat(code(null, "Selger", norwegian)).isEqualTo("no");
    assertThat(code("nb", "Selger", norwegian)).isEqualTo("nb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Brand Manager",
        "San José, CA",
        "C, D, K",
        "123",
        "🙂",
        "/",
        "m/",
        "a/b"
      })
  void whatTellsNothingHasNoLanguage(String title) {
    assertThat(code(null, title, "")).isNull();
  }

  @Test
  void aTextInTwoLanguagesHasNone() {
    assertThat(code(null, "Brand Manager", GERMAN + ENGLISH)).isNull();
  }

  @Test
  void whatDecidedCanBeSaid() {
    assertThat(READER.read("en", "Brand Manager", GERMAN).why())
        .contains("words of de (du, unsere, und")
        .endsWith("not en as stated");
    assertThat(READER.read("en", "Brand Manager", ENGLISH).why()).isEqualTo("stated");
    assertThat(READER.read("en", "Brand Manager", "").why()).isEqualTo("stated");
    assertThat(READER.read(null, "Brand Manager", "").why()).isEqualTo("no known words");
    assertThat(READER.read(null, "Brand Manager", GERMAN + ENGLISH).why())
        .startsWith("not certain: ")
        .contains(" words of en (", " others of de (");
    assertThat(READER.read(null, "営業職", "").why()).endsWith("words of ja");
  }

  @Test
  void japaneseAndChineseAreToldApartWithoutKana() {
    assertThat(code(null, "営業企画担当", "")).isEqualTo("ja");
    assertThat(code(null, "财务经理", "")).isEqualTo("zh");
    assertThat(code(null, "業務委託", "")).isNull();
  }

  @Test
  void titlesAreReadInEnglishFirst() {
    assertThat(READER.ofReadTitles()).contains("en", "de").doesNotContain("sv", "ja");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "a/", "m/w/d ", "ü", "Staff ", "и", "語", "(a", ".com", "é ", "\u0301"})
  void aMegabyteTakesNoLongerThanAPage(String piece) {
    String page = piece.repeat(8000 / piece.length());
    String megabyte = piece.repeat(1_000_000 / piece.length());
    code(null, page, page);
    long before = THREADS.getCurrentThreadCpuTime();
    code(null, megabyte, megabyte);
    assertThat(THREADS.getCurrentThreadCpuTime() - before).isLessThan(100_000_000);
  }

  private static @Nullable String code(@Nullable String stated, String title, String text) {
    return READER.read(stated, title, text).code();
  }
}
