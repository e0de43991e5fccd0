package wagewire.transform.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.model.posting.Pay;
import wagewire.model.posting.PayBasis;
import wagewire.model.posting.PayPeriod;
import wagewire.model.posting.Place;

final class PayChoiceTest {

  private static final Place AUSTIN = new Place("Austin", "US-TX", "US");

  @Test
  void nothingStatedGivesNoPay() {
    assertThat(PayReader.choose(List.of(), List.of(AUSTIN))).isNull();
  }

  @Test
  void payForThePlaceOfThePostingComesFirst() {
    Pay here = pay("Texas", PayBasis.TOTAL);
    assertThat(PayReader.choose(List.of(pay("California", PayBasis.BASE), here), List.of(AUSTIN)))
        .isSameAs(here);
  }

  @Test
  void firstBasePayComesNext() {
    Pay base = pay(null, PayBasis.BASE);
    List<Pay> pays = List.of(pay("California", PayBasis.TOTAL), base, pay("Ohio", PayBasis.BASE));
    assertThat(PayReader.choose(pays, List.of(AUSTIN))).isSameAs(base);
  }

  @Test
  void firstPayComesLast() {
    Pay first = pay(null, PayBasis.TOTAL);
    assertThat(PayReader.choose(List.of(first, pay(null, PayBasis.COMMISSION)), List.of()))
        .isSameAs(first);
  }

  @ParameterizedTest
  @CsvSource({
    "'Austin, TX', true",
    "'TX', true",
    "'Texas, USA', true",
    "'United States', true",
    "'California, Texas and New York', true",
    "'Dallas, TX', false",
    "'Denver, Colorado', false",
    "'Canada', false",
    "'Zone A', false",
    "'austin metro', true"
  })
  void placeOfAPayMatchesWhereItIncludesThePosting(String words, boolean matches) {
    Pay local = pay(words, PayBasis.TOTAL);
    Pay other = pay(null, PayBasis.BASE);
    assertThat(PayReader.choose(List.of(other, local), List.of(AUSTIN)))
        .isSameAs(matches ? local : other);
  }

  private static Pay pay(@Nullable String place, PayBasis basis) {
    return new Pay(
        BigDecimal.ONE,
        BigDecimal.TEN,
        "USD",
        PayPeriod.YEAR,
        basis,
        false,
        null,
        null,
        null,
        null,
        place,
        "pay",
        "");
  }
}
