package wagewire.transform.pay.token;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.PayBasis;

/** A piece of a text, from {@code start} to {@code end} of its characters. */
public sealed interface Token {
  int start();

  int end();

  /** Returns the meanings of a phrase; empty for all else. */
  default Set<PhraseMeaning> meanings() {
    return Set.of();
  }

  default boolean means(PhraseMeaning meaning) {
    return meanings().contains(meaning);
  }

  default boolean isPay() {
    return PhraseMeaning.arePay(meanings());
  }

  /** Returns the stated period; null without one. */
  default @Nullable PeriodPhrase period() {
    return PeriodPhrase.of(meanings());
  }

  /** Returns the stated basis; null without one. Net pay has no comparable basis. */
  default @Nullable PayBasis basis() {
    if (means(PhraseMeaning.NET)) {
      return PayBasis.UNKNOWN;
    }
    if (means(PhraseMeaning.TOTAL)) {
      return PayBasis.TOTAL;
    }
    if (means(PhraseMeaning.COMMISSION)) {
      return PayBasis.COMMISSION;
    }
    return means(PhraseMeaning.BASE) ? PayBasis.BASE : null;
  }

  /** Returns whether the token is one of these symbols. */
  static boolean isSign(@Nullable Token token, String signs) {
    return token instanceof Symbol symbol && signs.indexOf(symbol.sign()) >= 0;
  }

  /**
   * A number.
   *
   * @param countable false for billions, which nobody earns
   */
  record Numeral(
      int start, int end, BigDecimal value, @Nullable Multiplier scale, boolean countable)
      implements Token {
    private static final BigDecimal FULL = BigDecimal.valueOf(10_000);

    /** Returns the number with its multiplier; the k of "54,999k" is redundant. */
    public BigDecimal amount() {
      boolean twice = scale == Multiplier.THOUSAND && value.compareTo(FULL) >= 0;
      return scale == null || twice ? value : scale.times(value);
    }
  }

  /**
   * A currency symbol, code or name.
   *
   * @param codes the currencies that it may denote; more than one when it is ambiguous
   */
  record Mark(int start, int end, List<String> codes) implements Token {}

  record Phrase(int start, int end, Set<PhraseMeaning> meanings) implements Token {}

  record Named(int start, int end) implements Token {}

  record Word(int start, int end) implements Token {}

  record Symbol(int start, int end, char sign) implements Token {}

  record Break(int start, int end, Strength strength) implements Token {}

  /** Strength of a break between tokens. */
  enum Strength {
    /** A bullet or a semicolon. */
    CLAUSE,
    SENTENCE,
    LINE
  }
}
