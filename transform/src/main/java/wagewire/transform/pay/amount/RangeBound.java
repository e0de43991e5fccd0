package wagewire.transform.pay.amount;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.transform.pay.token.PhraseMeaning;
import wagewire.transform.pay.token.Token;

/**
 * A number with the currency marks around it: a bound of a range, or a single value.
 *
 * @param first index of its first token
 * @param after index of the token after it
 */
record RangeBound(int first, int after, Token.Numeral number, List<Token.Mark> marks) {

  /** Returns the bound that starts at {@code index}; null when there is no number. */
  static @Nullable RangeBound at(Passage passage, int index) {
    List<Token.Mark> marks = new ArrayList<>();
    int position = index;
    while (marks.size() < 2 && passage.at(position) instanceof Token.Mark mark) {
      marks.add(mark);
      position++;
    }
    if (!(passage.at(position) instanceof Token.Numeral number)) {
      return null;
    }
    return number.countable()
        ? withTrailingMarks(passage, new RangeBound(index, position + 1, number, marks))
        : new RangeBound(index, position + 1, number, List.of());
  }

  /** Adds the marks after a number, unless they belong to the next one. */
  private static RangeBound withTrailingMarks(Passage passage, RangeBound bare) {
    int next = bare.after();
    boolean parenthesis = passage.isSign(next, "(") && passage.isSign(next + 2, ")");
    int at = parenthesis ? next + 1 : next;
    if (!(passage.at(at) instanceof Token.Mark mark) || belongsToNext(passage, at, mark, bare)) {
      return bare;
    }
    List<Token.Mark> marks = new ArrayList<>(bare.marks());
    marks.add(mark);
    int position = parenthesis ? next + 3 : next + 1;
    if (passage.at(position) instanceof Token.Mark second && !passage.isNumeral(position + 1)) {
      marks.add(second);
      position++;
    }
    return new RangeBound(bare.first(), position, bare.number(), marks);
  }

  private static boolean belongsToNext(Passage passage, int at, Token.Mark mark, RangeBound bare) {
    if (!(passage.at(at + 1) instanceof Token.Numeral next)) {
      return false;
    }
    if (bare.marks().isEmpty()) {
      return mark.end() == next.start() && mark.start() > bare.number().end();
    }
    boolean settles =
        mark.codes().size() == 1 && bare.marks().stream().allMatch(one -> one.codes().size() > 1);
    return !settles;
  }

  /** Returns whether a currency or a multiplier shows that the number is money. */
  boolean isMoney() {
    return !marks.isEmpty() || number.scale() != null;
  }

  /** "5 years", "40 hours": no pay, unless a currency is written. */
  boolean countsThings(Passage passage) {
    return !number.countable() || (marks.isEmpty() && passage.means(after, PhraseMeaning.UNIT));
  }
}
