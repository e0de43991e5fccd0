package wagewire.transform.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Pay;
import wagewire.model.posting.PayPeriod;

final class PayPropertiesTest {

  private static final PayReader READER = PayReader.load();

  /** A pay and one of the ways to write it. */
  record Notation(
      String mark,
      boolean markInFront,
      char grouping,
      String dash,
      boolean thousands,
      PayPeriod period,
      String periodWords) {}

  @Property
  void payInAnyNotationIsReadBack(
      @ForAll("notations") Notation notation,
      @ForAll @IntRange(min = 20, max = 400) int low,
      @ForAll @IntRange(max = 300) int spread) {
    int high = low + spread;
    List<Pay> pays = PayNotation.read(READER, PayNotation.text(write(notation, low, high), null));
    assertThat(pays).hasSize(1);
    Pay pay = pays.getFirst();
    assertThat(pay.min()).isEqualByComparingTo(BigDecimal.valueOf(low * 1000L));
    assertThat(pay.max()).isEqualByComparingTo(BigDecimal.valueOf(high * 1000L));
    assertThat(pay.period()).isEqualTo(notation.period());
    assertThat(pay.currency()).isEqualTo(CODES.get(notation.mark()));
  }

  private static final Map<String, String> CODES =
      Map.of(
          "€", "EUR", "£", "GBP", "US$", "USD", "CHF", "CHF", "PLN", "PLN", "USD", "USD", "₹",
          "INR", "R$", "BRL", "zł", "PLN", "Kč", "CZK");

  @Provide
  Arbitrary<Notation> notations() {
    Arbitrary<Map.Entry<PayPeriod, String>> periods =
        Arbitraries.of(
            Map.entry(PayPeriod.YEAR, " per year"),
            Map.entry(PayPeriod.YEAR, " p.a."),
            Map.entry(PayPeriod.YEAR, " brutto pro Jahr"),
            Map.entry(PayPeriod.MONTH, "/month"),
            Map.entry(PayPeriod.MONTH, " par mois"),
            Map.entry(PayPeriod.WEEK, " weekly"),
            Map.entry(PayPeriod.DAY, " per day"),
            Map.entry(PayPeriod.HOUR, "/hr"));
    return Combinators.combine(
            Arbitraries.of(CODES.keySet()),
            Arbitraries.of(true, false),
            Arbitraries.of(',', '.', '\'', '\u2019', ' ', '\u00A0', '\u202F'),
            Arbitraries.of("-", " - ", "–", " — ", " to ", " bis ", " à "),
            Arbitraries.of(true, false),
            periods)
        .as((mark, inFront, grouping, dash, thousands, period) ->
            new Notation(
                mark, inFront, grouping, dash, thousands, period.getKey(), period.getValue()));
  }

  private static String write(Notation notation, int low, int high) {
    return amount(notation, low)
        + notation.dash()
        + amount(notation, high)
        + notation.periodWords();
  }

  private static String amount(Notation notation, int thousands) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(notation.grouping());
    String number =
        notation.thousands()
            ? thousands + "k"
            : new DecimalFormat("#,##0", symbols).format(thousands * 1000L);
    return notation.markInFront() ? notation.mark() + number : number + " " + notation.mark();
  }

  @Property(tries = 500)
  void anyTextIsReadWithoutError(@ForAll("texts") String text) {
    assertThat(PayNotation.read(READER, PayNotation.text(text, "US")))
        .allSatisfy(PayPropertiesTest::isSound);
    assertThat(PayNotation.read(READER, PayNotation.description(text, "US")))
        .allSatisfy(PayPropertiesTest::isSound);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "$",
            "€",
            "USD",
            "90",
            "90,000",
            "120k",
            "1.5",
            "-",
            "–",
            " to ",
            "up to ",
            "from ",
            "per hour",
            "a year",
            "salary ",
            "bonus ",
            "OTE ",
            "(",
            ")",
            "\n",
            ". ",
            "+",
            "%",
            "/",
            ",",
            "lakh",
            "万",
            "元",
            "between ",
            " and ",
            "0",
            "000",
            "401(k)",
            "年薪",
            "Ltd",
            "in Texas");
    Arbitrary<String> mixed = pieces.list().ofMaxSize(25).map(parts -> String.join("", parts));
    return Arbitraries.oneOf(mixed, Arbitraries.strings().ofMaxLength(60));
  }

  private static void isSound(Pay pay) {
    BigDecimal min = pay.min();
    BigDecimal max = pay.max();
    assertThat(min != null || max != null).isTrue();
    if (min != null && max != null) {
      assertThat(min).isLessThanOrEqualTo(max);
    }
    PayPeriod period = pay.period();
    if (period == null) {
      assertThat(pay.annualMin()).isNull();
      assertThat(pay.annualMax()).isNull();
      return;
    }
    isAnnual(pay.annualMin(), period, min);
    isAnnual(pay.annualMax(), period, max);
  }

  private static void isAnnual(
      @Nullable BigDecimal annual, PayPeriod period, @Nullable BigDecimal amount) {
    if (amount == null) {
      assertThat(annual).isNull();
      return;
    }
    assertThat(annual).isEqualByComparingTo(period.annual(amount));
  }
}
