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
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
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

  /** One number with the marks around it. */
  private record End(int first, int after, Token.Numeral number, List<Token.Mark> marks) {}

  private final List<Token> tokens;

  private AmountFinder(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Stated> find(List<Token> tokens) {
    return new AmountFinder(tokens).all();
  }

  private List<Stated> all() {
    List<Stated> found = new ArrayList<>();
    int index = 0;
    while (index < tokens.size()) {
      End end = endAt(index);
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
    int next = afterJoint(joint, from, leads(low.first(), Meaning.BETWEEN));
    End high = next < 0 ? null : endAt(next);
    Stated range = high == null ? null : range(low, high, inner);
    return range != null ? range : single(low, from);
  }

  private @Nullable Stated range(End low, End high, Set<Meaning> inner) {
    if (countsThings(high) || countsThings(low)) {
      return null;
    }
    BigDecimal first = lowAmount(low.number(), high.number());
    BigDecimal second = highAmount(low.number(), high.number());
    Amounts amounts = Amounts.of(first, second);
    if (amounts == null || isNoRange(first, second, high)) {
      return null;
    }
    List<Token.Mark> marks = new ArrayList<>(low.marks());
    marks.addAll(high.marks());
    boolean scaled = low.number().scale() != null || high.number().scale() != null;
    return new Stated(low.first(), high.after(), amounts, marks, inner, true, scaled);
  }

  /** "90-120k" and "£30-35,000": the first number takes the thousands of the second. */
  private static BigDecimal lowAmount(Token.Numeral low, Token.Numeral high) {
    BigDecimal value = low.value();
    if (low.scale() == null && high.scale() != null) {
      boolean shares = value.compareTo(THOUSAND) < 0 && value.compareTo(high.value()) <= 0;
      return shares ? high.scale().times(value) : value;
    }
    BigDecimal thousands = value.multiply(THOUSAND);
    boolean shortened =
        low.scale() == null
            && value.compareTo(BigDecimal.TEN) >= 0
            && value.scale() <= 0
            && thousands.compareTo(high.amount()) <= 0
            && high.amount().compareTo(thousands.multiply(BigDecimal.valueOf(3))) <= 0;
    return shortened ? thousands : low.amount();
  }

  /** "$90K-120": the second number takes the k of the first. */
  private static BigDecimal highAmount(Token.Numeral low, Token.Numeral high) {
    Scale scale = low.scale();
    boolean shares =
        high.scale() == null
            && high.value().compareTo(THOUSAND) < 0
            && high.value().compareTo(low.value()) >= 0;
    return scale != null && shares ? scale.times(high.value()) : high.amount();
  }

  private static boolean isNoRange(BigDecimal first, BigDecimal second, End high) {
    boolean bare = high.marks().isEmpty() && high.number().scale() == null;
    boolean backwards = bare && second.compareTo(first) < 0;
    boolean absurd = first.signum() > 0 && second.compareTo(first.multiply(WIDEST)) > 0;
    return backwards || absurd;
  }

  private @Nullable Stated single(End end, boolean from) {
    BigDecimal amount = end.number().amount();
    if (countsThings(end)) {
      return null;
    }
    boolean upTo = leads(end.first(), Meaning.UP_TO) || follows(end.after(), Meaning.OR_LESS);
    boolean orMore = from || isPlus(end) || follows(end.after(), Meaning.OR_MORE);
    Amounts amounts = Amounts.of(upTo ? null : amount, orMore && !upTo ? null : amount);
    return amounts == null
        ? null
        : new Stated(
            end.first(),
            end.after(),
            amounts,
            end.marks(),
            Set.of(),
            false,
            end.number().scale() != null);
  }

  private @Nullable End endAt(int index) {
    List<Token.Mark> marks = new ArrayList<>();
    int position = index;
    while (marks.size() < 2 && at(position) instanceof Token.Mark mark) {
      marks.add(mark);
      position++;
    }
    if (!(at(position) instanceof Token.Numeral number)) {
      return null;
    }
    if (!number.countable()) {
      return new End(index, position + 1, number, List.of());
    }
    return withMarksBehind(index, position + 1, number, marks);
  }

  /** Takes the marks behind a number, unless they belong to the next one. */
  private End withMarksBehind(int first, int behind, Token.Numeral number, List<Token.Mark> marks) {
    int position = behind;
    boolean parenthesis = isSign(position, '(') && isSign(position + 2, ')');
    int at = parenthesis ? position + 1 : position;
    boolean free = !(at(at + 1) instanceof Token.Numeral) || marks.isEmpty() || isCode(at, marks);
    if (at(at) instanceof Token.Mark mark && free) {
      marks.add(mark);
      position = parenthesis ? position + 3 : position + 1;
      if (at(position) instanceof Token.Mark second
          && !(at(position + 1) instanceof Token.Numeral)) {
        marks.add(second);
        position++;
      }
    }
    return new End(first, position, number, marks);
  }

  private boolean isCode(int at, List<Token.Mark> marks) {
    return at(at) instanceof Token.Mark mark
        && mark.codes().size() == 1
        && marks.stream().allMatch(one -> one.codes().size() > 1);
  }

  private int afterFillers(int from, Set<Meaning> inner) {
    int position = from;
    while (position < from + FILLERS
        && at(position) instanceof Token.Phrase phrase
        && phrase.meanings().stream().anyMatch(PASSED::contains)) {
      inner.addAll(phrase.meanings());
      position++;
    }
    return position;
  }

  /** Index behind what joins two ends, or -1. */
  private int afterJoint(int joint, boolean from, boolean between) {
    int position = from && isSign(joint, ',') ? joint + 1 : joint;
    boolean and = isMeaning(position, Meaning.AND);
    if (and && from && isMeaning(position + 1, Meaning.UP_TO)) {
      return position + 2;
    }
    boolean joins =
        isSign(position, '-')
            || isSign(position, '~')
            || isMeaning(position, Meaning.TO)
            || (between && and)
            || (from && isMeaning(position, Meaning.UP_TO))
            || (isSign(position, '/') && isMeaning(position + 1, Meaning.UP_TO));
    if (!joins) {
      return -1;
    }
    int next = position + 1;
    while (next <= position + 2
        && (isSign(next, '-') || isMeaning(next, Meaning.UP_TO) || isMeaning(next, Meaning.TO))) {
      next++;
    }
    return next;
  }

  /** Whether a word of this meaning stands right before {@code first}. */
  private boolean leads(int first, Meaning meaning) {
    for (int index = first - 1; index >= Math.max(0, first - FILLERS); index--) {
      Token token = tokens.get(index);
      if (token.means(meaning)) {
        return true;
      }
      boolean silent =
          token.means(Meaning.FILLER)
              || token instanceof Token.Mark
              || isSign(index, ':')
              || isPeriod(token);
      if (!silent) {
        return false;
      }
    }
    return false;
  }

  private static boolean isPeriod(Token token) {
    return token instanceof Token.Phrase phrase && StatedPeriod.of(phrase.meanings()) != null;
  }

  private boolean follows(int after, Meaning meaning) {
    for (int index = after; index < Math.min(tokens.size(), after + FILLERS); index++) {
      Token token = tokens.get(index);
      if (token.means(meaning)) {
        return true;
      }
      if (!token.means(Meaning.FILLER) && !isPeriod(token)) {
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
    Token behind = at(plus + 1);
    boolean closes = behind == null || behind instanceof Token.Break || isPeriod(behind);
    boolean glued = tokens.get(plus).start() == tokens.get(plus - 1).end();
    boolean adds =
        behind != null
            && (behind.means(Meaning.NOT_PAY)
                || behind.means(Meaning.DOUBT)
                || behind.means(Meaning.COMMISSION)
                || behind instanceof Token.Numeral);
    return closes || (glued && !adds);
  }

  private boolean isPlusSign(int index) {
    return at(index) instanceof Token.Phrase phrase
        && phrase.meanings().contains(Meaning.EXCLUDING)
        && phrase.end() - phrase.start() == 1;
  }

  /** "5 years", "40 hours": no pay, unless a currency is written. */
  private boolean countsThings(End end) {
    if (!end.number().countable()) {
      return true;
    }
    return end.marks().isEmpty() && isMeaning(end.after(), Meaning.UNIT);
  }

  private boolean isMeaning(int index, Meaning meaning) {
    Token token = at(index);
    return token != null && token.means(meaning);
  }

  private boolean isSign(int index, char sign) {
    return at(index) instanceof Token.Symbol symbol && symbol.sign() == sign;
  }

  private @Nullable Token at(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : null;
  }
}
