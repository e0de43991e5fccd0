package wagewire.transform.pay;

import java.util.Set;
import wagewire.transform.pay.amount.Passage;
import wagewire.transform.pay.token.PhraseMeaning;
import wagewire.transform.pay.token.Token;

/**
 * Evidence in the words before an amount that it is not pay.
 *
 * @param first index of the first token of the amount
 * @param sentence index of the first token of its sentence
 */
record NonPayEvidence(Passage passage, int first, int sentence) {

  private static final int LIST_REACH = 8;

  private static final Set<String> IS = Set.of("is");

  /** "of" in the languages that put it between a thing and its amount. */
  private static final Set<String> OF = Set.of("of", "de", "di", "von", "van");

  /** Returns whether the nearest word that names an amount names something other than pay. */
  boolean isNotPay() {
    if (isAddition()) {
      return true;
    }
    for (int index = first - 1; index >= sentence; index--) {
      Token token = passage.tokens().get(index);
      if (token.isPay()) {
        return false;
      }
      boolean strong = token.means(PhraseMeaning.NOT_PAY) && !isExcluded(index);
      if (strong || (token.means(PhraseMeaning.DOUBT) && isJoined(index))) {
        return true;
      }
    }
    return false;
  }

  /** "+$2 an hour": it comes on top of pay. */
  private boolean isAddition() {
    Token sign = passage.at(first - 1);
    return sign != null
        && sign.means(PhraseMeaning.EXCLUDING)
        && sign.end() - sign.start() == 1
        && sign.end() == passage.tokens().get(first).start();
  }

  /** "excluding bonus", "salary + bonus:", but not "plus a bonus of". */
  boolean isExcluded(int index) {
    boolean names =
        passage.means(index + 1, PhraseMeaning.UP_TO, PhraseMeaning.FROM)
            || passage.isWord(index + 1, OF);
    if (names || index + 1 == first) {
      return false;
    }
    for (int at = index - 1; at >= Math.max(sentence, index - LIST_REACH); at--) {
      if (passage.isSign(at, ")") || passage.isNumeral(at)) {
        return false;
      }
      if (passage.means(at, PhraseMeaning.EXCLUDING)) {
        return leadsFromPay(at);
      }
    }
    return false;
  }

  private boolean leadsFromPay(int index) {
    for (int at = index - 1; at >= sentence; at--) {
      if (passage.isNumeral(at)) {
        return false;
      }
      if (passage.isPay(at)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether only connecting words are between {@code index} and the amount. */
  private boolean isJoined(int index) {
    for (int at = index + 1; at < first; at++) {
      Token token = passage.at(at);
      boolean joins =
          token instanceof Token.Symbol
              || token instanceof Token.Mark
              || passage.means(
                  at,
                  PhraseMeaning.UP_TO,
                  PhraseMeaning.FROM,
                  PhraseMeaning.BETWEEN,
                  PhraseMeaning.FILLER)
              || passage.isWord(at, OF)
              || passage.isWord(at, IS);
      if (!joins) {
        return false;
      }
    }
    return true;
  }
}
