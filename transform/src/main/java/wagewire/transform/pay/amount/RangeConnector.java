package wagewire.transform.pay.amount;

import wagewire.transform.pay.token.PhraseMeaning;
import wagewire.transform.pay.token.Token;

/**
 * Matches the words or signs that connect the two bounds of a range.
 *
 * @param low the lower bound
 * @param first index of the first token after that bound and its fillers
 */
record RangeConnector(Passage passage, RangeBound low, int first) {

  private static final int LABEL = 8;

  /**
   * Returns the index after the connector, or -1.
   *
   * @param from whether "from" precedes the lower bound
   * @param between whether "between" does
   */
  int after(boolean from, boolean between) {
    int maximum = from ? afterMaximum() : -1;
    if (maximum >= 0) {
      return maximum;
    }
    if (isPair()) {
      return first;
    }
    int position = from && passage.isSign(first, ",") ? first + 1 : first;
    boolean and = passage.means(position, PhraseMeaning.AND);
    if (and && from && passage.means(position, PhraseMeaning.UP_TO)) {
      return position + 1;
    }
    if (and && from && passage.means(position + 1, PhraseMeaning.UP_TO)) {
      return position + 2;
    }
    boolean joins =
        passage.isSign(position, "-~")
            || passage.means(position, PhraseMeaning.TO)
            || (and && (between || (from && isHigherMoney(position + 1))))
            || (from && passage.means(position, PhraseMeaning.UP_TO))
            || (passage.isSign(position, "/")
                && (passage.means(position + 1, PhraseMeaning.UP_TO)
                    || passage.isSign(position + 1, "/")));
    return joins ? afterRest(position + 1) : -1;
  }

  private int afterRest(int from) {
    int next = from;
    while (next <= from + 2
        && (passage.isSign(next, "-/:")
            || passage.means(next, PhraseMeaning.UP_TO, PhraseMeaning.TO))) {
      next++;
    }
    return next;
  }

  /**
   * Returns the index after a label of the maximum, in the same or the next line, as in "Salary
   * maximum/yr:".
   */
  private int afterMaximum() {
    int start = passage.at(first) instanceof Token.Break ? first + 1 : first;
    boolean said = false;
    for (int index = start; index < start + LABEL; index++) {
      said |= passage.means(index, PhraseMeaning.UP_TO);
      if (passage.isSign(index, ":")) {
        return said ? index + 1 : -1;
      }
      boolean label =
          passage.at(index) instanceof Token.Word
              || passage.at(index) instanceof Token.Phrase
              || passage.at(index) instanceof Token.Named
              || passage.isSign(index, "/");
      if (!label) {
        return -1;
      }
    }
    return -1;
  }

  /** "ranges from $50,000 and $60,000". */
  private boolean isHigherMoney(int index) {
    RangeBound high = RangeBound.at(passage, index);
    return high != null && isAbove(high);
  }

  /** "$90,000 $120,000 USD", from between which a dash was lost. */
  private boolean isPair() {
    RangeBound high = RangeBound.at(passage, first);
    return high != null && high.marks().size() > 1 && low.after() == first && isAbove(high);
  }

  private boolean isAbove(RangeBound high) {
    return !low.marks().isEmpty()
        && !high.marks().isEmpty()
        && high.number().amount().compareTo(low.number().amount()) >= 0;
  }
}
