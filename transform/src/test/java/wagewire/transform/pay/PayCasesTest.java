package wagewire.transform.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

final class PayCasesTest {

  private static final PayReader READER = PayReader.load();

  static Stream<Arguments> payTexts() {
    return cases("/wagewire/lab/evaluate/labels/pay-texts.tsv", 400);
  }

  static Stream<Arguments> descriptions() {
    return cases("/wagewire/lab/evaluate/labels/descriptions.tsv", 150);
  }

  @ParameterizedTest
  @MethodSource("payTexts")
  void payTextIsReadAsAPersonReadsIt(String text, @Nullable String country, String pays) {
    assertThat(PayNotation.pays(PayNotation.read(READER, PayNotation.text(text, country))))
        .isEqualTo(pays);
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void descriptionGivesThePayAndNothingElse(String text, @Nullable String country, String pays) {
    assertThat(
            PayNotation.paysWithPlaces(
                PayNotation.read(READER, PayNotation.description(text, country))))
        .isEqualTo(pays);
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void spanIsWordsOfTheDescription(String text, @Nullable String country, String pays) {
    assertThat(PayNotation.read(READER, PayNotation.description(text, country)))
        .allSatisfy(pay -> assertThat(text).contains(pay.span()));
  }

  private static Stream<Arguments> cases(String file, int least) {
    List<ResourceRow> rows = ResourceTable.read(PayCasesTest.class, file);
    assertThat(rows)
        .extracting(ResourceRow::cells)
        .as(file)
        .hasSizeGreaterThanOrEqualTo(least)
        .doesNotHaveDuplicates();
    return rows.stream().map(PayCasesTest::arguments);
  }

  private static Arguments arguments(ResourceRow row) {
    String country = row.get(1).isEmpty() ? null : row.get(1);
    return Arguments.of(row.get(0).replace("\\n", "\n"), country, row.get(2));
  }
}
