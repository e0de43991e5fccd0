package wagewire.transform.pay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds amounts and ranges among tokens: a grammar read from left to right, each token once. */
final class AmountFinder {

  private static final int FILLERS = 4;
  private static final int LEAD = 8;
  private static final BigDecimal WIDEST = BigDecimal.valueOf(50);

  private static final Set<Meaning> PASSED =
      EnumSet.of(
          Meaning.FILLER,
          Meaning.HOUR,
          Meaning.DAY,
          Meaning.WEEK,
          Meaning.MONTH,
          Meaning.YEAR,
          Meaning.BASE,
          Meaning.OTHER);

  private final Tokens tokens;

  private AmountFinder(Tokens tokens) {
    this.tokens = tokens;
  }

  static List<Stated> find(List<Token> tokens) {
    return new AmountFinder(new Tokens(tokens)).all();
  }

  private List<Stated> all() {
    List<Stated> found = new ArrayList<>();
    int index = 0;
    while (index < tokens.size()) {
      End end = End.at(tokens, index);
      Stated stated = end == null ? null : statedFrom(end);
      if (stated != null) {
        found.add(stated);
      }
      index = stated != null ? stated.after() : end != null ? end.after() : index + 1;
    }
    return found;
  }

  private @Nullable Stated statedFrom(End low) {
    Set<Meaning> inner = EnumSet.noneOf(Meaning.class);
    int joint = afterFillers(low.after(), inner);
    boolean from = leads(low.first(), Meaning.FROM);
    int next = new Joint(tokens, low, joint).after(from, leads(low.first(), Meaning.BETWEEN));
    End high = next < 0 ? null : End.at(tokens, next);
    if (high == null || high.countsThings(tokens) || low.countsThings(tokens)) {
      return single(low, from);
    }
    BigDecimal first = SharedScale.lowAmount(low.number(), high.number());
    BigDecimal second = SharedScale.highAmount(low.number(), high.number());
    if (isLabel(low, high, first)) {
      return null;
    }
    if (!high.isMoney() && second.compareTo(first) < 0) {
      return single(low, from);
    }
    return range(low, high, Amounts.of(first, second), inner);
  }

  /** "Level 5 - $48.50": the first number names something. */
  private static boolean isLabel(End low, End high, BigDecimal first) {
    return low.marks().isEmpty()
        && !high.marks().isEmpty()
        && low.number().scale() == null
        && first.compareTo(BigDecimal.TEN) < 0;
  }

  /** Null when the ends are too far apart for one pay; then the second is read alone. */
  private static @Nullable Stated range(
      End low, End high, @Nullable Amounts amounts, Set<Meaning> inner) {
    if (amounts == null || amounts.isWiderThan(WIDEST)) {
      return null;
    }
    List<Token.Mark> marks = new ArrayList<>(low.marks());
    marks.addAll(high.marks());
    boolean scaled = low.number().scale() != null || high.number().scale() != null;
    return new Stated(low.first(), high.after(), amounts, marks, inner, true, scaled);
  }

  private @Nullable Stated single(End end, boolean from) {
    BigDecimal amount = end.number().amount();
    if (end.countsThings(tokens)) {
      return null;
    }
    boolean upTo = leads(end.first(), Meaning.UP_TO) || follows(end.after(), Meaning.OR_LESS);
    boolean plus = isPlus(end);
    boolean orMore = from || plus || follows(end.after(), Meaning.OR_MORE);
    Amounts amounts = Amounts.of(upTo ? null : amount, orMore && !upTo ? null : amount);
    return amounts == null
        ? null
        : new Stated(
            end.first(),
            plus ? end.after() + 1 : end.after(),
            amounts,
            end.marks(),
            Set.of(),
            false,
            end.number().scale() != null);
  }

  private int afterFillers(int from, Set<Meaning> inner) {
    int position = from;
    while (position < from + FILLERS
        && tokens.at(position) instanceof Token.Phrase phrase
        && phrase.meanings().stream().anyMatch(PASSED::contains)) {
      inner.addAll(phrase.meanings());
      position++;
    }
    return position;
  }

  /**
   * Whether a word of this meaning stands right before {@code first}; one that also says "pay" may
   * stand a few words before, as in "the minimum salary for this role is".
   */
  private boolean leads(int first, Meaning meaning) {
    boolean silent = true;
    for (int index = first - 1; index >= Math.max(0, first - LEAD); index--) {
      Token token = tokens.list().get(index);
      boolean near = silent && index >= first - FILLERS;
      if (token.means(meaning) && (near || token.means(Meaning.PAY))) {
        return true;
      }
      boolean passes = isSilent(token, index);
      if (!passes && !(token instanceof Token.Word)) {
        return false;
      }
      silent &= passes;
    }
    return false;
  }

  private boolean isSilent(Token token, int index) {
    return token.means(Meaning.FILLER)
        || token instanceof Token.Mark
        || tokens.isSign(index, ':')
        || tokens.isPeriod(index);
  }

  private boolean follows(int after, Meaning meaning) {
    for (int index = after; index < Math.min(tokens.size(), after + FILLERS); index++) {
      Token token = tokens.list().get(index);
      if (token.means(meaning)) {
        return true;
      }
      if (!token.means(Meaning.FILLER) && !tokens.isPeriod(index)) {
        return false;
      }
    }
    return false;
  }

  /** "100,000+", but not "100,000 + bonus" nor "100k+ bonus". */
  private boolean isPlus(End end) {
    int plus = end.after();
    if (!isPlusSign(plus)) {
      return false;
    }
    Token behind = tokens.at(plus + 1);
    boolean closes = behind == null || behind instanceof Token.Break || tokens.isPeriod(plus + 1);
    boolean glued = tokens.list().get(plus).start() == tokens.list().get(plus - 1).end();
    boolean adds =
        behind != null
            && (behind.means(Meaning.NOT_PAY)
                || behind.means(Meaning.DOUBT)
                || behind.means(Meaning.COMMISSION)
                || behind instanceof Token.Numeral);
    return closes || (glued && !adds);
  }

  private boolean isPlusSign(int index) {
    return tokens.at(index) instanceof Token.Phrase phrase
        && phrase.meanings().contains(Meaning.EXCLUDING)
        && phrase.end() - phrase.start() == 1;
  }
}
