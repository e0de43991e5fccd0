package wagewire.ingest.read.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.model.table.ResourceTable;

class ContactDetailsTest {

  private static final String UNCHANGED = "=";

  @TestFactory
  Stream<DynamicTest> eachCaseGivesItsResult() {
    List<String[]> cases =
        ResourceTable.lines(ContactDetailsTest.class, "/wagewire/ingest/read/contact-cases.tsv");
    assertThat(cases).hasSizeGreaterThan(40);
    return cases.stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () ->
                    assertThat(ContactDetails.remove(row[0]))
                        .isEqualTo(UNCHANGED.equals(row[1]) ? row[0] : row[1])));
  }

  @Property
  void removingTwiceIsRemovingOnce(
      @ForAll
          @StringLength(max = 120)
          @Chars({'a', '@', '.', '+', '(', ')', '0', '1', '5', '9', '-', ' ', '/', '[', ']', ':'})
          String text) {
    String once = ContactDetails.remove(text);
    assertThat(ContactDetails.remove(once)).isEqualTo(once);
  }

  @Property
  void aTextWithoutSignAndDigitStaysAsItIs(
      @ForAll @StringLength(max = 200) @Chars({'a', 'Z', ' ', '.', '-', '(', ')', '+', '\n', 'é'})
          String text) {
    assertThat(ContactDetails.remove(text)).isEqualTo(text);
  }

  @Property
  void anEmailAddressNeverStays(
      @ForAll @StringLength(min = 1, max = 20) @Chars({'a', 'b', '1'}) String local,
      @ForAll @StringLength(min = 1, max = 20) @Chars({'c', 'd'}) String domain,
      @ForAll @StringLength(max = 30) @Chars({'x', ' ', '<', '>', ',', '"', '(', ')'})
          String around) {
    String text = around + " " + local + "@" + domain + ".example " + around;
    assertThat(ContactDetails.remove(text)).isEqualTo(around + " [e-mail removed] " + around);
  }

  @Property
  void payRangesStay(
      @ForAll @IntRange(min = 10, max = 999) int low,
      @ForAll @IntRange(min = 10, max = 999) int high) {
    for (String form :
        List.of(
            "$%d,000 - $%d,000", "%d 000 - %d 000 EUR", "€%d.000 – €%d.000", "%d000-%d000 USD")) {
      String text = "Pay: " + form.formatted(low, high) + " a year";
      assertThat(ContactDetails.remove(text)).isEqualTo(text);
    }
  }

  @Property
  void northAmericanNumbersGo(
      @ForAll @IntRange(min = 200, max = 999) int area,
      @ForAll @IntRange(min = 200, max = 999) int exchange,
      @ForAll @IntRange(min = 0, max = 9999) int line) {
    for (String form : List.of("%d-%d-%04d", "(%d) %d-%04d", "%d.%d.%04d", "+1 %d %d %04d")) {
      String text = "Reach us at " + form.formatted(area, exchange, line) + ".";
      assertThat(ContactDetails.remove(text)).isEqualTo("Reach us at [telephone removed].");
    }
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "1",
        "@",
        "a@",
        "1 ",
        "+1 ",
        "(",
        "tel ",
        "a.",
        "&#64;",
        "1-",
        " (at) ",
        " at ",
        " dot ",
        "a at a dot ",
        "&amp;",
        "&",
        "&#",
        "<b>",
        "<!--",
        "<",
        "a<b>@",
        "t.me/",
        "skype:",
        "/",
        ":",
        "tg @",
        "\uff20",
        "data-cfemail=",
        "-at-",
        "a_at_a_dot_",
        "a <at> ",
        "a@[1.",
        "a@ a.",
        "\" a\"@",
        "a . ",
        "me x.com/a",
        "x.com/jane",
        "\u200b"
      })
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void longTextsOfOneKindTakeLinearTime(String part) {
    String text = part.repeat(300_000 / part.length());
    assertThat(ContactDetails.remove(text).length()).isLessThanOrEqualTo(text.length() * 5);
  }
}
