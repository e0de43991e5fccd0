package wagewire.transform.pay.amount;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.transform.pay.token.PhraseMeaning;
import wagewire.transform.pay.token.Token;

/** Finds amounts and ranges among tokens: a grammar read from left to right, each token once. */
final class AmountFinder {

  private static final int FILLERS = 4;
  private static final int LEAD = 8;
  private static final BigDecimal WIDEST = BigDecimal.valueOf(50);

  private final Passage passage;

  private AmountFinder(Passage passage) {
    this.passage = passage;
  }

  /** Returns the amounts among the tokens of a passage, whatever amounts it has. */
  static List<StatedAmount> find(Passage passage) {
    return new AmountFinder(passage).all();
  }

  private List<StatedAmount> all() {
    List<StatedAmount> found = new ArrayList<>();
    int index = 0;
    while (index < passage.tokens().size()) {
      RangeBound end = RangeBound.at(passage, index);
      StatedAmount stated = end == null ? null : statedFrom(end);
      if (stated != null) {
        found.add(stated);
      }
      index = stated != null ? stated.after() : end != null ? end.after() : index + 1;
    }
    return found;
  }

  private @Nullable StatedAmount statedFrom(RangeBound low) {
    Set<PhraseMeaning> inner = EnumSet.noneOf(PhraseMeaning.class);
    int joint = afterFillers(low.after(), inner);
    boolean from = leads(low.first(), PhraseMeaning.FROM);
    int next =
        new RangeConnector(passage, low, joint)
            .after(from, leads(low.first(), PhraseMeaning.BETWEEN));
    RangeBound high = next < 0 ? null : RangeBound.at(passage, next);
    if (high == null || high.countsThings(passage) || low.countsThings(passage)) {
      return single(low, from);
    }
    BigDecimal first = SharedMultiplier.lowAmount(low.number(), high.number());
    BigDecimal second = SharedMultiplier.highAmount(low.number(), high.number());
    if (isLabel(low, high, first)) {
      return null;
    }
    if (!high.isMoney() && second.compareTo(first) < 0) {
      return single(low, from);
    }
    return range(low, high, AmountRange.of(first, second), inner);
  }

  /** "Level 5 - $48.50": the first number names something. */
  private static boolean isLabel(RangeBound low, RangeBound high, BigDecimal first) {
    return low.marks().isEmpty()
        && !high.marks().isEmpty()
        && low.number().scale() == null
        && first.compareTo(BigDecimal.TEN) < 0;
  }

  /**
   * Returns the range of two bounds; null when they are too far apart for one pay, and the second
   * is read alone.
   */
  private static @Nullable StatedAmount range(
      RangeBound low, RangeBound high, @Nullable AmountRange amounts, Set<PhraseMeaning> inner) {
    if (amounts == null || amounts.isWiderThan(WIDEST)) {
      return null;
    }
    List<Token.Mark> marks = new ArrayList<>(low.marks());
    marks.addAll(high.marks());
    boolean scaled = low.number().scale() != null || high.number().scale() != null;
    return new StatedAmount(low.first(), high.after(), amounts, marks, inner, true, scaled);
  }

  private @Nullable StatedAmount single(RangeBound end, boolean from) {
    BigDecimal amount = end.number().amount();
    if (end.countsThings(passage)) {
      return null;
    }
    boolean upTo =
        leads(end.first(), PhraseMeaning.UP_TO) || follows(end.after(), PhraseMeaning.OR_LESS);
    boolean plus = isPlus(end);
    boolean orMore = from || plus || follows(end.after(), PhraseMeaning.OR_MORE);
    AmountRange amounts = AmountRange.of(upTo ? null : amount, orMore && !upTo ? null : amount);
    return amounts == null
        ? null
        : new StatedAmount(
            end.first(),
            plus ? end.after() + 1 : end.after(),
            amounts,
            end.marks(),
            Set.of(),
            false,
            end.number().scale() != null);
  }

  private int afterFillers(int from, Set<PhraseMeaning> inner) {
    int position = from;
    while (position < from + FILLERS
        && passage.at(position) instanceof Token.Phrase phrase
        && (isSilent(position) || phrase.means(PhraseMeaning.BASE))) {
      inner.addAll(phrase.meanings());
      position++;
    }
    return position;
  }

  /**
   * Returns whether a word of this meaning is right before {@code first}; one that also means pay
   * may be a few words before, as in "the minimum salary for this role is".
   */
  private boolean leads(int first, PhraseMeaning meaning) {
    boolean silent = true;
    for (int index = first - 1; index >= Math.max(0, first - LEAD); index--) {
      Token token = passage.tokens().get(index);
      boolean near = silent && index >= first - FILLERS;
      if (token.means(meaning) && (near || token.means(PhraseMeaning.PAY))) {
        return true;
      }
      boolean passes = isSilent(index) || token instanceof Token.Mark || Token.isSign(token, ":");
      if (!passes && !(token instanceof Token.Word)) {
        return false;
      }
      silent &= passes;
    }
    return false;
  }

  private boolean isSilent(int index) {
    return passage.means(index, PhraseMeaning.FILLER) || passage.isPeriod(index);
  }

  private boolean follows(int after, PhraseMeaning meaning) {
    for (int index = after; index < after + FILLERS; index++) {
      if (passage.means(index, meaning)) {
        return true;
      }
      if (!isSilent(index)) {
        return false;
      }
    }
    return false;
  }

  /** "100,000+", but not "100,000 + bonus" nor "100k+ bonus". */
  private boolean isPlus(RangeBound end) {
    int plus = end.after();
    if (!isPlusSign(plus)) {
      return false;
    }
    boolean closes = passage.isEnd(plus + 1) || passage.isPeriod(plus + 1);
    boolean glued = passage.tokens().get(plus).start() == passage.tokens().get(plus - 1).end();
    boolean adds =
        passage.isNumeral(plus + 1)
            || passage.means(
                plus + 1, PhraseMeaning.NOT_PAY, PhraseMeaning.DOUBT, PhraseMeaning.COMMISSION);
    return closes || (glued && !adds);
  }

  private boolean isPlusSign(int index) {
    return passage.at(index) instanceof Token.Phrase phrase
        && phrase.meanings().contains(PhraseMeaning.EXCLUDING)
        && phrase.end() - phrase.start() == 1;
  }
}
