package wagewire.transform.pay;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A piece of a text, from {@code start} to {@code end} of its characters. */
sealed interface Token {
  int start();

  int end();

  default boolean means(PhraseMeaning meaning) {
    return this instanceof Phrase phrase && phrase.meanings().contains(meaning);
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
    BigDecimal amount() {
      boolean twice = scale == Multiplier.THOUSAND && value.compareTo(FULL) >= 0;
      return scale == null || twice ? value : scale.times(value);
    }
  }

  /**
   * A currency sign, code or name.
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
