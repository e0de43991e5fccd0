package wagewire.ingest.read.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import wagewire.ingest.read.jsonld.PostingPay.SalaryAmounts;
import wagewire.model.table.ResourceTable;

/** Amounts in the notations of several countries. */
class SalaryAmountsTest {

  @TestFactory
  Stream<DynamicTest> eachTextHasTheAmountOfItsRow() {
    List<String[]> rows = ResourceTable.lines(SalaryAmountsTest.class, "amounts.tsv");
    return rows.stream()
        .map(row ->
            DynamicTest.dynamicTest(
                row[0],
                () ->
                    assertThat(SalaryAmounts.parse(row[0]))
                        .isEqualTo(row[1].equals("-") ? null : new BigDecimal(row[1]))));
  }

  @Property
  void whatAFormatterWritesIsReadBack(@ForAll @IntRange(min = 1, max = 9_999_999) int whole) {
    for (Locale locale : List.of(Locale.US, Locale.GERMANY, Locale.FRANCE, Locale.UK)) {
      for (String pattern : List.of("#,##0", "#,##0.00", "0", "0.0")) {
        String text =
            new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(whole);
        assertThat(SalaryAmounts.parse(text)).as(text).isEqualByComparingTo(new BigDecimal(whole));
      }
    }
  }
}
