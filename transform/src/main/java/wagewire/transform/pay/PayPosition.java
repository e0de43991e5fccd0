package wagewire.transform.pay;

import wagewire.transform.pay.amount.Passage;
import wagewire.transform.pay.amount.StatedAmount;
import wagewire.transform.pay.token.PhraseMeaning;
import wagewire.transform.pay.token.Token;

/**
 * Recognises positions in which postings put pay without a word for it: a cell of its own, after
 * the name of a job or a level, before "+ equity".
 */
final class PayPosition {

  private static final int REACH_TO_JOB = 24;
  private static final int REACH_TO_DOUBT = 12;
  private static final int REACH_TO_EXTRA = 7;

  /** Characters of the longest letter or Roman numeral of a level. */
  private static final int NUMERAL = 3;

  private final Passage passage;
  private final StatedAmount stated;
  private final int last;
  private final int next;

  PayPosition(Passage passage, StatedAmount stated) {
    this.passage = passage;
    this.stated = stated;
    this.last = backOverLead(stated.first() - 1);
    this.next = overWordsOfPay(stated.after());
  }

  boolean isOfPay() {
    boolean job = job(last) >= 0;
    return !isAmongDoubts(job) && (isWithExtra() || isCell() || isPlaces() || (job && isSetOff()));
  }

  /**
   * Returns whether the amount is set off after a job, in words that name nothing else: "Engineer,
   * Pipelines - $150k".
   */
  boolean isOfJob() {
    int job = job(last);
    return job >= 0 && (isSetOff() || isWithExtra()) && !occursBefore(job, PhraseMeaning.NOT_PAY);
  }

  /** Returns the index before "up to" and the like. */
  private int backOverLead(int from) {
    int index = from;
    while (isLead(index)) {
      index--;
    }
    return index;
  }

  private boolean isLead(int index) {
    return passage.means(index, PhraseMeaning.UP_TO, PhraseMeaning.FROM, PhraseMeaning.FILLER)
        || passage.isSign(index, "~");
  }

  /** Returns the index after "base", "a year", a last "+" or full stop. */
  private int overWordsOfPay(int from) {
    int index = from;
    while (passage.at(index) instanceof Token.Phrase phrase
        && (phrase.means(PhraseMeaning.FILLER) || phrase.isPay() || phrase.period() != null)) {
      index++;
    }
    boolean closes = passage.isEnd(index + 1) || passage.isSign(index + 1, "(");
    boolean passed = isJoint(index) || passage.isSign(index, ".");
    return passed && closes ? index + 1 : index;
  }

  private boolean isAmongDoubts(boolean job) {
    if (!(passage.at(last) instanceof Token.Break)) {
      return !job && occursBefore(last, PhraseMeaning.DOUBT);
    }
    boolean doubt = job(last - 1) < 0 && occursBefore(last - 1, PhraseMeaning.DOUBT);
    return isLine(last) && (doubt || occursBefore(last - 1, PhraseMeaning.NOT_PAY));
  }

  /**
   * Returns whether the meaning occurs before {@code from} in the same clause, line or parenthesis.
   */
  private boolean occursBefore(int from, PhraseMeaning meaning) {
    for (int index = from; index > from - REACH_TO_DOUBT; index--) {
      if (passage.isEnd(index) || passage.isSign(index, ")")) {
        return false;
      }
      if (passage.means(index, meaning)) {
        return true;
      }
    }
    return false;
  }

  /** "$150k + 0.5% equity", "$150k + 1%": only pay has such company. */
  private boolean isWithExtra() {
    int end = stated.after() - 1;
    int from = passage.means(end, PhraseMeaning.EXCLUDING) ? end : next;
    if (!passage.isSign(from, ",") && !isJoint(from)) {
      return false;
    }
    for (int index = from + 1; index < from + REACH_TO_EXTRA; index++) {
      if (passage.isEnd(index) || passage.at(index) instanceof Token.Mark) {
        return false;
      }
      if (passage.means(index, PhraseMeaning.EXTRA) || isShare(index)) {
        return true;
      }
    }
    return false;
  }

  /** A range that is all there is between two breaks; a single amount in a cell between bars. */
  private boolean isCell() {
    boolean bars = isBar(last) || isBar(next);
    boolean goesOn = isBar(last) && (passage.isSign(next, "-(") || isJoint(next));
    return (passage.isEnd(last) && passage.isEnd(next) && (stated.range() || bars)) || goesOn;
  }

  /** "California: $90k - $110k" in a line of its own. */
  private boolean isPlaces() {
    if (!stated.range() || !passage.isSign(last, ":") || !passage.isEnd(next)) {
      return false;
    }
    int index = last - 1;
    boolean named = false;
    while (index > last - REACH_TO_JOB && !passage.isEnd(index)) {
      named |= passage.at(index) instanceof Token.Named;
      index--;
    }
    return named && passage.isEnd(index);
  }

  private boolean isBar(int index) {
    return passage.at(index) instanceof Token.Break bar
        && passage.text().charAt(bar.start()) == '|';
  }

  private boolean isLine(int index) {
    return passage.at(index) instanceof Token.Break stop && stop.strength() == Token.Strength.LINE;
  }

  /** Index of the last word up to {@code from} that names a job or a level in capitals, or -1. */
  private int job(int from) {
    for (int index = from; index > from - REACH_TO_JOB; index--) {
      Token token = passage.at(index);
      if (token == null
          || token instanceof Token.Mark
          || token instanceof Token.Break
          || token.means(PhraseMeaning.NOT_PAY)) {
        return -1;
      }
      if (token.means(PhraseMeaning.JOB)
          && Character.isUpperCase(passage.text().charAt(token.start()))) {
        return index;
      }
    }
    return -1;
  }

  /** "Engineer ($150k)", "Engineer - $150k", "Engineer: $150k", "Engineer $150k-$200k | 0.5%". */
  private boolean isSetOff() {
    boolean opens = passage.isSign(last, "(-:") || passage.means(last, PhraseMeaning.JOB);
    boolean opensRange = passage.isSign(last, "),") || passage.at(last) instanceof Token.Named;
    boolean closes = passage.isEnd(next) || passage.isSign(next, ")");
    boolean closesRange = passage.isSign(next, ",-(/") || isShare(next) || isJoint(next);
    return stated.range()
        ? isTitled() || ((opens || opensRange) && (closes || closesRange))
        : opens && closes && !isLead(stated.first() - 1);
  }

  /**
   * Returns whether a job's title and a colon precede, as in "Engineer: ", with nothing between but
   * a qualifier: "Zone B: ".
   */
  private boolean isTitled() {
    Token mark = passage.at(last - 1);
    boolean labelled =
        mark instanceof Token.Numeral
            || (mark != null
                && !mark.means(PhraseMeaning.JOB)
                && mark.end() - mark.start() <= NUMERAL);
    return passage.isSign(last, ":-")
        && passage.means(labelled ? last - 2 : last - 1, PhraseMeaning.JOB);
  }

  private boolean isJoint(int index) {
    return passage.means(index, PhraseMeaning.EXCLUDING, PhraseMeaning.AND);
  }

  private boolean isShare(int index) {
    return passage.at(index) instanceof Token.Word word
        && passage.text().charAt(word.end() - 1) == '%';
  }
}
