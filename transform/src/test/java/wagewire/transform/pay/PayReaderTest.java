package wagewire.transform.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wagewire.model.listing.PublishedPay;
import wagewire.model.posting.Pay;
import wagewire.model.posting.PayBasis;
import wagewire.model.posting.PayPeriod;

final class PayReaderTest {

  private static final PayReader READER = PayReader.load();

  /** Known answers of the method for posted pay. */
  @ParameterizedTest
  @CsvSource({
    "$45/h, 93600",
    "'$7,500/mo', 90000",
    "'$1,800/wk', 93600",
    "$400/day, 104000",
    "'$90,000 a year', 90000"
  })
  void annualValueIsThatOfAFullTimeYear(String text, BigDecimal annual) {
    Pay pay = only(PayNotation.text(text, "US"));
    assertThat(pay.annualMin()).isEqualByComparingTo(annual);
    assertThat(pay.annualMax()).isEqualByComparingTo(annual);
    assertThat(pay.annualUsdMin()).isEqualByComparingTo(annual);
  }

  @ParameterizedTest
  @ValueSource(strings = {"part-time", "contract", "temporary", "internship"})
  void payOfOtherThanFullTimeWorkKeepsItsPeriodOnly(String employment) {
    Pay pay = only(new PayInput(texts("$45/h"), null, "US", null, employment, null));
    assertThat(pay.period()).isEqualTo(PayPeriod.HOUR);
    assertThat(pay.annualMin()).isNull();
    assertThat(pay.annualMax()).isNull();
    assertThat(pay.annualUsdMin()).isNull();
  }

  @Test
  void payWithoutAPeriodHasNoAnnualValue() {
    Pay pay = only(PayNotation.text("$5,000", "US"));
    assertThat(pay.period()).isNull();
    assertThat(pay.periodInferred()).isFalse();
    assertThat(pay.annualMin()).isNull();
  }

  /** ECB annual means: 1.10951 USD per EUR in 2015, 1.08238 in 2024. */
  @ParameterizedTest
  @CsvSource({"2015, 66571", "2024, 64943"})
  void usdValueTakesTheMeanRateOfTheYearOfPosting(int year, BigDecimal usd) {
    Pay pay = only(inYear("60.000 € pro Jahr", Year.of(year)));
    assertThat(pay.annualUsdMin()).isEqualByComparingTo(usd);
  }

  @Test
  void usdValueTakesTheNewestYearWithoutAYearOfPosting() {
    UsdRates rates = UsdRates.load();
    BigDecimal newest = rates.rate("EUR", null);
    assertThat(newest).isNotNull().isEqualTo(rates.rate("EUR", Year.of(2026)));
    assertThat(only(inYear("60.000 € pro Jahr", null)).annualUsdMin())
        .isEqualTo(only(inYear("60.000 € pro Jahr", Year.of(2026))).annualUsdMin())
        .isEqualTo(only(inYear("60.000 € pro Jahr", Year.of(1999))).annualUsdMin());
  }

  @Test
  void currencyWithoutARateHasNoUsdValue() {
    Pay pay = only(PayNotation.text("PKR 300,000 per month", "PK"));
    assertThat(pay.annualMin()).isEqualByComparingTo("3600000");
    assertThat(pay.annualUsdMin()).isNull();
    assertThat(pay.annualUsdMax()).isNull();
  }

  @Test
  void payFieldWinsOverTheDescription() {
    PayInput input =
        new PayInput(texts("$90k - $120k"), "Base salary: $70,000.", "US", null, null, null);
    assertThat(PayNotation.pays(PayNotation.read(READER, input)))
        .isEqualTo("90000..120000 USD year? base");
    assertThat(only(input).source()).isEqualTo("pay");
  }

  @Test
  void descriptionIsReadWhereThePayFieldSaysNothing() {
    PayInput input =
        new PayInput(texts("Competitive"), "Base salary: $70,000.", "US", null, null, null);
    assertThat(PayNotation.pays(PayNotation.read(READER, input)))
        .isEqualTo("70000..70000 USD year? base");
    assertThat(only(input).source()).isEqualTo("description");
  }

  @Test
  void statedCurrencySettlesTheSign() {
    assertThat(only(new PayInput(texts("$90k"), null, "US", "CAD", null, null)).currency())
        .isEqualTo("CAD");
    assertThat(only(new PayInput(texts("US$90k"), null, "CA", "CAD", null, null)).currency())
        .isEqualTo("USD");
  }

  /** A country whose currency is not written "$" leaves it open which dollar is meant. */
  @Test
  void dollarSignInACountryWithoutDollarsStaysOpen() {
    assertThat(only(PayNotation.text("$90k a year", "DE")).currency()).isNull();
  }

  @Test
  void numbersOfAFieldAreTakenAsTheyAre() {
    Pay pay = only(structured(numbers("90000", "120000", "USD", "YEAR", null)));
    assertThat(PayNotation.pays(List.of(pay))).isEqualTo("90000..120000 USD year base");
    assertThat(pay.span()).isEqualTo("90000-120000 USD YEAR");
  }

  @ParameterizedTest
  @CsvSource({
    "HOUR, hour", "per-hour-wage, hour", "per_hour, hour", "Hourly, hour", "DAY, day",
    "per-day, day", "WEEK, week", "weekly, week", "MONTH, month", "per-month-salary, month",
    "YEAR, year", "1 YEAR, year", "per-year-salary, year", "yearly, year", "Annually, year"
  })
  void periodOfAFieldIsReadInTheWordsOfEveryBoard(String words, String period) {
    Pay pay = only(structured(numbers("40", "60", "USD", words, null)));
    assertThat(pay.period()).isEqualTo(PayPeriod.of(period));
    assertThat(pay.periodInferred()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ONCE", "two_weeks", "Mystery period"})
  void periodOfAFieldThatIsNoneOfTheFiveStaysUnknown(String words) {
    Pay pay = only(structured(numbers("90000", "120000", "USD", words, null)));
    assertThat(pay.period()).isNull();
    assertThat(pay.annualMin()).isNull();
  }

  @Test
  void zeroInAFieldMeansNotStated() {
    assertThat(
            PayNotation.pays(
                PayNotation.read(READER, structured(numbers("0", "120000", "USD", "YEAR", null)))))
        .isEqualTo("-..120000 USD year base");
    assertThat(PayNotation.read(READER, structured(numbers("0", "0", "USD", "YEAR", null))))
        .isEmpty();
  }

  @Test
  void endsOfAFieldAreOrdered() {
    assertThat(
            PayNotation.pays(
                PayNotation.read(
                    READER, structured(numbers("120000", "90000", "USD", "YEAR", null)))))
        .isEqualTo("90000..120000 USD year base");
  }

  @Test
  void predictedPayIsLeftOut() {
    PublishedPay predicted =
        new PublishedPay(null, BigDecimal.TEN, BigDecimal.TEN, "USD", "HOUR", null, null, true);
    assertThat(PayNotation.read(READER, structured(predicted))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Salary, base",
    "Base salary range, base",
    "OTE, total",
    "On Target Earnings, total",
    "Commission, commission",
    "US pay range, base",
    "Salary / OTE, total"
  })
  void labelOfAFieldSaysTheBasis(String label, String basis) {
    assertThat(only(structured(numbers("90000", "120000", "USD", "YEAR", label))).basis())
        .isEqualTo(PayBasis.of(basis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bonus", "EquityCashValue", "Equity", "Signing bonus", "Relocation"})
  void fieldThatIsLabelledAsSomethingElseIsNotPay(String label) {
    assertThat(PayNotation.read(READER, structured(numbers("9000", "12000", "USD", "YEAR", label))))
        .isEmpty();
  }

  @Test
  void labelOfAFieldSaysThePlace() {
    assertThat(
            only(structured(numbers("90000", "120000", "USD", "YEAR", "New York pay range")))
                .place())
        .isEqualTo("New York");
  }

  @Test
  void textBesideNumbersIsTheSpanAndFillsWhatTheNumbersLackOf() {
    PublishedPay pay =
        new PublishedPay(
            "$45 - $55 an hour",
            new BigDecimal("45"),
            new BigDecimal("55"),
            null,
            null,
            null,
            "Austin, TX",
            false);
    Pay read = only(structured(pay));
    assertThat(PayNotation.paysWithPlaces(List.of(read)))
        .isEqualTo("45..55 USD hour base @Austin, TX");
    assertThat(read.span()).isEqualTo("$45 - $55 an hour");
  }

  @Test
  void samePayStatedTwiceIsOnePay() {
    PayInput input = PayNotation.description("Salary: $90,000. Yes, the salary is $90,000.", "US");
    assertThat(PayNotation.read(READER, input)).hasSize(1);
  }

  private static Pay only(PayInput input) {
    List<Pay> pays = PayNotation.read(READER, input);
    assertThat(pays).hasSize(1);
    return pays.getFirst();
  }

  private static List<PublishedPay> texts(String text) {
    return List.of(PublishedPay.ofText(text));
  }

  private static PayInput inYear(String text, @Nullable Year year) {
    return new PayInput(texts(text), null, "DE", null, null, year);
  }

  private static PayInput structured(PublishedPay pay) {
    return new PayInput(List.of(pay), null, "US", null, null, null);
  }

  private static PublishedPay numbers(
      String min, String max, String currency, String period, @Nullable String label) {
    return new PublishedPay(
        null, new BigDecimal(min), new BigDecimal(max), currency, period, label, null, false);
  }
}
