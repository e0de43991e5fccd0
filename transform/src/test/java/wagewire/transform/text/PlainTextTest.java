package wagewire.transform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @Test
  void blocksListItemsAndBreaksBecomeLines() {
    assertThat(
            PlainText.of(
                "<h2>About</h2><p>We sell <b>anvils</b>.<br>Daily.</p>"
                    + "<ul><li>Own HubSpot</li><li>Write SQL</li></ul>"))
        .isEqualTo("About\nWe sell anvils.\nDaily.\nOwn HubSpot\nWrite SQL");
  }

  @Test
  void escapedHtmlReadsAsHtml() {
    assertThat(
            PlainText.of(
                "&lt;p&gt;Pay &amp;amp; perks&lt;/p&gt;&lt;p&gt;$1&amp;nbsp;a day&lt;/p&gt;"))
        .isEqualTo("Pay & perks\n$1 a day");
  }

  @Test
  void twiceEscapedHtmlReadsAsHtml() {
    assertThat(
            PlainText.of(
                "&amp;lt;p&amp;gt;One&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Two&amp;lt;/p&amp;gt;"))
        .isEqualTo("One\nTwo");
  }

  @Test
  void cellsOfATableStayApart() {
    assertThat(
            PlainText.of(
                "<table><tr><td>Base</td><td>$90,000</td></tr><tr><td>Bonus</td></tr></table>"))
        .isEqualTo("Base $90,000\nBonus");
  }

  @Test
  void scriptsAndStylesAreNoText() {
    assertThat(PlainText.of("<style>p{}</style><p>Text</p><script>var a;</script>"))
        .isEqualTo("Text");
  }

  @Test
  void marksOfMarkdownGoAndItsWordsStay() {
    assertThat(
            PlainText.of(
                "## About\n\n"
                    + "**Acme** sells _anvils_.\n\n"
                    + "* Own [HubSpot](https://example.com)\n"
                    + "- Write `SQL`\n"
                    + "---\n"
                    + "\\$90\\-100"))
        .isEqualTo("About\nAcme sells anvils.\nOwn HubSpot\nWrite SQL\n$90-100");
  }

  @Test
  void plainTextKeepsItsLinesAndSigns() {
    assertThat(PlainText.of("Pay: $90,000 - $120,000\nsnake_case_name and 3 * 4 * 5 < 70 & more"))
        .isEqualTo("Pay: $90,000 - $120,000\nsnake_case_name and 3 * 4 * 5 < 70 & more");
  }

  @ParameterizedTest
  @Timeout(60)
  @ValueSource(
      strings = {
        "- ",
        "#",
        " ",
        "**a",
        "_a ",
        "[a](",
        "<div>",
        "<b>",
        "&lt;p&gt;",
        "&amp;lt;",
        "\\",
        "> "
      })
  void aLongTextOfOneKindEndsSoon(String piece) {
    assertThat(PlainText.of(piece.repeat(20_000))).hasSizeLessThanOrEqualTo(200_000);
  }

  @Test
  void noDescriptionIsAnEmptyText() {
    assertThat(PlainText.of(null)).isEmpty();
  }

  @Test
  void thirtyWordsAreUsableAndFewerAreNot() {
    assertThat(PlainText.isUsable("word ".repeat(30))).isTrue();
    assertThat(PlainText.isUsable("word ".repeat(29))).isFalse();
    assertThat(PlainText.isUsable("")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"…", "...", " [...]", " (…)", "\nRead more", " Weiterlesen »"})
  void aTextThatIsMarkedAsCutOffIsNotUsable(String ending) {
    assertThat(PlainText.isUsable("word ".repeat(40) + "and" + ending)).isFalse();
    assertThat(PlainText.isUsable("word ".repeat(40) + ending + " More of it.")).isTrue();
  }

  @Property
  void noLineIsBlankOrHasBlanksAtItsEnds(@ForAll String description) {
    String text = PlainText.of(description);
    assertThat(text.isEmpty() ? List.<String>of() : text.lines().toList())
        .allSatisfy(line -> assertThat(line).isNotEmpty().isEqualTo(line.strip()));
  }

  @Property
  void wordsInsideParagraphsAreKept(@ForAll("words") String words) {
    assertThat(PlainText.of("<p>" + words + "</p>")).isEqualTo(words);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings()
        .alpha()
        .ofMinLength(1)
        .ofMaxLength(8)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(list -> String.join(" ", list));
  }
}
