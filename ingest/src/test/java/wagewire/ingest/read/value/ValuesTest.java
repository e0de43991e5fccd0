package wagewire.ingest.read.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wagewire.model.table.ResourceTable;

class ValuesTest {

  @TestFactory
  Stream<DynamicTest> timesAreReadInEachForm() {
    List<String[]> cases = ResourceTable.lines(ValuesTest.class, "/wagewire/ingest/read/times.tsv");
    assertThat(cases).hasSizeGreaterThan(20);
    return cases.stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () ->
                    assertThat(Times.parse(row[0]))
                        .isEqualTo("-".equals(row[1]) ? null : Instant.parse(row[1]))));
  }

  @Test
  void aTimeOfAnotherAgeIsStatedButNotTaken() {
    for (String day :
        List.of("0001-01-01", "1850-01-01", "1989-12-31", "2189-06-01", "9999-12-31")) {
      assertThat(Times.parse(day)).isNull();
      assertThat(Times.stated(day)).isEqualTo(Instant.parse(day + "T00:00:00Z"));
    }
    assertThat(Times.stated("0000-12-31")).isNull();
    assertThat(Times.stated("+10000-01-01")).isNull();
    assertThat(Times.stated("yesterday")).isNull();
  }

  @Property
  void aTimeWrittenInIsoIsReadBack(
      @ForAll @LongRange(min = 1_000_000_000L, max = 4_000_000_000L) long second) {
    Instant time = Instant.ofEpochSecond(second);
    assertThat(Times.parse(time.toString())).isEqualTo(time);
    assertThat(Times.parse(Long.toString(second))).isEqualTo(time);
    assertThat(Times.parse(Long.toString(second * 1000))).isEqualTo(time);
  }

  @Test
  void amountsAreNumbersAboveZeroAndNothingElse() {
    assertThat(Amounts.parse("90,000.50")).isEqualTo(new BigDecimal("90000.5"));
    assertThat(Amounts.parse("91486.39082757446")).isEqualTo(new BigDecimal("91486.3908"));
    assertThat(Amounts.parse("90000.0")).isEqualTo(new BigDecimal("90000"));
    assertThat(Amounts.parse("0")).isNull();
    assertThat(Amounts.parse("-1")).isNull();
    assertThat(Amounts.parse("90k")).isNull();
    assertThat(Amounts.parse("9,00")).isNull();
    assertThat(Amounts.ofCents(new BigDecimal("9000050"))).isEqualTo(new BigDecimal("90000.5"));
  }

  @Test
  void htmlIsUnescapedOnceAndOnlyWhereItsTagsAreEscaped() {
    assertThat(Texts.html("&lt;p&gt;A &amp;amp; B&lt;/p&gt;")).isEqualTo("<p>A &amp; B</p>");
    assertThat(Texts.html("<p>A &lt; B</p>")).isEqualTo("<p>A &lt; B</p>");
    assertThat(Texts.html("A &amp; B")).isEqualTo("A &amp; B");
  }

  @Test
  void wordsForNothingCountAsAbsent() {
    assertThat(Stream.of("-1", "NaN", "null", "N/A", " ", "None").map(Texts::present))
        .containsOnlyNulls();
    assertThat(Texts.present(" Nancy ")).isEqualTo("Nancy");
    assertThat(Texts.title(" Lines\n broken &amp; joined ")).isEqualTo("Lines broken & joined");
  }

  @Test
  void anIdFromContentTellsItsPartsApart() {
    assertThat(ContentId.of("a", "b", null, null)).isNotEqualTo(ContentId.of("a", null, "b", null));
    assertThat(ContentId.of("a", null, null, " ")).isEqualTo(ContentId.of("a", "", "", ""));
    assertThat(ContentId.of("a", null, null, null)).hasSize(32);
  }
}
