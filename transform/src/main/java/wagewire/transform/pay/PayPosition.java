package wagewire.transform.pay;

import org.jspecify.annotations.Nullable;
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
    while (isLead(passage.at(index))) {
      index--;
    }
    return index;
  }

  private static boolean isLead(@Nullable Token token) {
    return token != null
        && (token.means(PhraseMeaning.UP_TO)
            || token.means(PhraseMeaning.FROM)
            || token.means(PhraseMeaning.FILLER)
            || Token.isSign(token, "~"));
  }

  /** Returns the index after "base", "a year", a last "+" or full stop. */
  private int overWordsOfPay(int from) {
    int index = from;
    while (passage.at(index) instanceof Token.Phrase phrase
        && (phrase.means(PhraseMeaning.FILLER) || phrase.isPay() || phrase.period() != null)) {
      index++;
    }
    Token following = passage.at(index + 1);
    boolean closes =
        following == null || following instanceof Token.Break || Token.isSign(following, "(");
    boolean passed = isJoint(passage.at(index)) || Token.isSign(passage.at(index), ".");
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
      Token token = passage.at(index);
      if (token == null || token instanceof Token.Break || Token.isSign(token, ")")) {
        return false;
      }
      if (token.means(meaning)) {
        return true;
      }
    }
    return false;
  }

  /** "$150k + 0.5% equity", "$150k + 1%": only pay has such company. */
  private boolean isWithExtra() {
    Token end = passage.at(stated.after() - 1);
    int from = end != null && end.means(PhraseMeaning.EXCLUDING) ? stated.after() - 1 : next;
    Token joint = passage.at(from);
    boolean joins = joint != null && (Token.isSign(joint, ",") || isJoint(joint));
    if (!joins) {
      return false;
    }
    for (int index = from + 1; index < from + REACH_TO_EXTRA; index++) {
      Token token = passage.at(index);
      if (token == null || token instanceof Token.Break || token instanceof Token.Mark) {
        return false;
      }
      if (token.means(PhraseMeaning.EXTRA) || isShare(token)) {
        return true;
      }
    }
    return false;
  }

  /** A range that is all there is between two breaks; a single amount in a cell between bars. */
  private boolean isCell() {
    Token before = passage.at(last);
    Token following = passage.at(next);
    boolean opens = before == null || before instanceof Token.Break;
    boolean closes = following == null || following instanceof Token.Break;
    boolean bars = isBar(before) || isBar(following);
    boolean goesOn = isBar(before) && (Token.isSign(following, "-(") || isJoint(following));
    return (opens && closes && (stated.range() || bars)) || goesOn;
  }

  /** "California: $90k - $110k" in a line of its own. */
  private boolean isPlaces() {
    if (!stated.range() || !Token.isSign(passage.at(last), ":") || !isEnd(passage.at(next))) {
      return false;
    }
    int index = last - 1;
    boolean named = false;
    while (index > last - REACH_TO_JOB && !isEnd(passage.at(index))) {
      named |= passage.at(index) instanceof Token.Named;
      index--;
    }
    return named && isEnd(passage.at(index));
  }

  private static boolean isEnd(@Nullable Token token) {
    return token == null || token instanceof Token.Break;
  }

  private boolean isBar(@Nullable Token token) {
    return token instanceof Token.Break && passage.text().charAt(token.start()) == '|';
  }

  private boolean isLine(int index) {
    return passage.at(index) instanceof Token.Break stop && stop.strength() == Token.Strength.LINE;
  }

  /** Index of the last word up to {@code from} that names a job or a level in capitals, or -1. */
  private int job(int from) {
    for (int index = from; index > from - REACH_TO_JOB; index--) {
      Token token = passage.at(index);
      if (token == null || token instanceof Token.Mark || token instanceof Token.Break) {
        return -1;
      }
      if (token.means(PhraseMeaning.NOT_PAY)) {
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
    Token before = passage.at(last);
    Token following = passage.at(next);
    boolean opens =
        Token.isSign(before, "(-:") || (before != null && before.means(PhraseMeaning.JOB));
    boolean opensRange = Token.isSign(before, "),") || before instanceof Token.Named;
    boolean closes =
        following == null || following instanceof Token.Break || Token.isSign(following, ")");
    boolean closesRange =
        Token.isSign(following, ",-(/") || isShare(following) || isJoint(following);
    return stated.range()
        ? isTitled(before) || ((opens || opensRange) && (closes || closesRange))
        : opens && closes && !isLead(passage.at(stated.first() - 1));
  }

  /**
   * Returns whether a job's title and a colon precede, as in "Engineer: ", with nothing between but
   * a qualifier: "Zone B: ".
   */
  private boolean isTitled(@Nullable Token before) {
    Token mark = passage.at(last - 1);
    boolean labelled =
        mark instanceof Token.Numeral
            || (mark != null
                && !mark.means(PhraseMeaning.JOB)
                && mark.end() - mark.start() <= NUMERAL);
    Token job = passage.at(labelled ? last - 2 : last - 1);
    return Token.isSign(before, ":-") && job != null && job.means(PhraseMeaning.JOB);
  }

  private static boolean isJoint(@Nullable Token token) {
    return token != null
        && (token.means(PhraseMeaning.EXCLUDING) || token.means(PhraseMeaning.AND));
  }

  /** A percentage. */
  private boolean isShare(@Nullable Token token) {
    return token instanceof Token.Word && passage.text().charAt(token.end() - 1) == '%';
  }
}
