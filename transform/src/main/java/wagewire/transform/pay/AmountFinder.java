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
  private static final BigDecimal TWICE = BigDecimal.valueOf(2);
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
    if (high == null || countsThings(high) || countsThings(low)) {
      return single(low, from);
    }
    BigDecimal first = lowAmount(low.number(), high.number());
    BigDecimal second = highAmount(low.number(), high.number());
    if (isLabel(low, high, first)) {
      return null;
    }
    boolean bare = high.marks().isEmpty() && high.number().scale() == null;
    if (bare && second.compareTo(first) < 0) {
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

  /** "90-120k" and "£30-35,000": the first number takes the thousands of the second. */
  private static BigDecimal lowAmount(Token.Numeral low, Token.Numeral high) {
    BigDecimal value = low.value();
    if (low.scale() == null && high.scale() != null) {
      boolean shares =
          value.compareTo(THOUSAND) < 0 && value.compareTo(high.value().multiply(TWICE)) <= 0;
      return shares ? high.scale().times(value) : value;
    }
    BigDecimal thousands = value.multiply(THOUSAND);
    boolean shortened =
        low.scale() == null
            && value.compareTo(BigDecimal.TEN) >= 0
            && value.scale() <= 0
            && isUpToThrice(thousands, high.amount());
    return shortened ? thousands : low.amount();
  }

  /** "$90K-120" and "$90,000 - $120": the second number takes the thousands of the first. */
  private static BigDecimal highAmount(Token.Numeral low, Token.Numeral high) {
    Scale scale = low.scale();
    boolean small = high.scale() == null && high.value().compareTo(THOUSAND) < 0;
    if (!small) {
      return high.amount();
    }
    BigDecimal shared = scale == null ? high.value().multiply(THOUSAND) : scale.times(high.value());
    return isUpToThrice(low.amount(), shared) ? shared : high.amount();
  }

  private static boolean isUpToThrice(BigDecimal amount, BigDecimal other) {
    return other.compareTo(amount) >= 0
        && other.compareTo(amount.multiply(BigDecimal.valueOf(3))) <= 0;
  }

  private @Nullable Stated single(End end, boolean from) {
    BigDecimal amount = end.number().amount();
    if (countsThings(end)) {
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
    boolean free =
        !(at(at + 1) instanceof Token.Numeral next)
            || (marks.isEmpty() && !isNearer(at(at), number, next))
            || isCode(at, marks);
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

  /** "Grade 1 $51,666": the sign touches the second number only. */
  private static boolean isNearer(@Nullable Token mark, Token.Numeral number, Token.Numeral next) {
    return mark != null && mark.end() == next.start() && mark.start() > number.end();
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
    while (next <= position + 3
        && (isSign(next, '-')
            || isSign(next, ':')
            || isMeaning(next, Meaning.UP_TO)
            || isMeaning(next, Meaning.TO))) {
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
