package wagewire.transform.tool;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import wagewire.transform.tool.ToolPhrase.Mention;

/** Decides which mentions in one text are tools. */
final class ToolMentionClassifier {

  /** Number of words before and after a name, within its line, that are its context. */
  private static final int REACH = 15;

  /** Number of members of a list before and after a name that are searched. */
  private static final int MATES = 8;

  private final ToolText text;
  private final ToolContext context;
  private final List<Mention> mentions;
  private final BitSet announcements;
  private final BitSet sureNames = new BitSet();

  /** Mentions of doubtful names that are spelled as in the dictionary. */
  private final BitSet exact = new BitSet();

  /**
   * @param mentions in the order of the text
   */
  ToolMentionClassifier(ToolText text, ToolContext context, List<Mention> mentions) {
    this.text = text;
    this.context = context;
    this.mentions = mentions;
    boolean doubtful = false;
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.name().isSure()) {
        sureNames.set(mention.start(), mention.end());
      } else {
        doubtful = true;
        exact.set(i, mention.name().exact().contains(written(mention)));
      }
    }
    announcements = doubtful ? context.announcements(text) : new BitSet();
  }

  List<String> tools() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      boolean accepted = mention.name().isSure() || isMeant(i);
      if (accepted && !isNearWord(mention, mention.name().against())) {
        ids.add(mention.name().tool().id());
      }
    }
    return ids;
  }

  private boolean isMeant(int index) {
    Mention mention = mentions.get(index);
    if (!exact.get(index) || isPartOfAnotherName(mention)) {
      return false;
    }
    String written = written(mention);
    if (written.equals(written.toLowerCase(Locale.ROOT))) {
      return isListedWith(index, other -> mentions.get(other).name().isSure());
    }
    boolean opens = text.startsLine(mention.start()) && !mayOpenLine(mention);
    if (mention.name().tool().onlyShown()) {
      return isNearWord(mention, mention.name().shown()) && (!opens || isListed(index));
    }
    if (opens) {
      return isListed(index);
    }
    return isNearWord(mention, mention.name().shown())
        || context.announcesNext(text, mention)
        || isNear(mention, announcements::get)
        || isNear(mention, sureNames::get)
        || isListed(index);
  }

  /**
   * Returns whether the mention may open a line; not where the sentence is about its maker: "Acme
   * is the platform".
   */
  private boolean mayOpenLine(Mention mention) {
    return mention.name().tool().opensLine()
        && (text.isMark(mention.end()) || !context.isIs(text.number(mention.end())));
  }

  /** "Community Outreach", "Segment analysis". */
  private boolean isPartOfAnotherName(Mention mention) {
    int before = mention.start() - 1;
    int after = mention.end();
    boolean continues =
        text.isCapital(before)
            && !context.mayPrecede(text.number(before))
            && !announcements.get(before)
            && !sureNames.get(before);
    boolean continued =
        !text.isMark(after)
            && !text.isEastAsian(after)
            && !context.mayFollow(text.number(after))
            && !mention.name().shown().get(text.number(after))
            && !sureNames.get(after);
    return continues || (continued && !isShownAnyway(mention));
  }

  /**
   * Returns whether the context shows the tool although a word follows that could be part of
   * another name: "GCP PCA" next to AWS, "React 18" next to JavaScript.
   */
  private boolean isShownAnyway(Mention mention) {
    String written = written(mention);
    boolean acronym =
        written.length() > 2
            && written.equals(written.toUpperCase(Locale.ROOT))
            && !text.isNumber(mention.end());
    return (acronym || text.isVersion(mention.end()))
        && isNearWord(mention, mention.name().shown());
  }

  private boolean isListed(int index) {
    return isListedWith(index, other -> mentions.get(other).name().isSure() || exact.get(other));
  }

  /** Returns whether the mention's list has another member that fits. */
  private boolean isListedWith(int index, IntPredicate fits) {
    for (int i = index; i > Math.max(0, index - MATES) && areListed(i - 1, i); i--) {
      if (fits.test(i - 1)) {
        return true;
      }
    }
    int last = Math.min(mentions.size() - 1, index + MATES);
    for (int i = index; i < last && areListed(i, i + 1); i++) {
      if (fits.test(i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether only marks, "and" and "or" separate two consecutive mentions. */
  private boolean areListed(int left, int right) {
    for (int i = mentions.get(left).end(); i < mentions.get(right).start(); i++) {
      if (!context.partsMembers(text.number(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isNearWord(Mention mention, BitSet words) {
    return !words.isEmpty() && isNear(mention, place -> words.get(text.number(place)));
  }

  private boolean isNear(Mention mention, IntPredicate fits) {
    int to = to(mention);
    for (int i = from(mention); i < to; i++) {
      if (fits.test(i) && !isInside(mention, i)) {
        return true;
      }
    }
    return false;
  }

  private int from(Mention mention) {
    int from = mention.start();
    while (mention.start() - from < REACH && !text.startsLine(from)) {
      from--;
    }
    return from;
  }

  private int to(Mention mention) {
    int to = mention.end();
    while (to - mention.end() < REACH && !text.endsLine(to)) {
      to++;
    }
    return to;
  }

  private String written(Mention mention) {
    StringBuilder written = new StringBuilder(text.written(mention.start()));
    for (int i = mention.start() + 1; i < mention.end(); i++) {
      written.append(' ').append(text.written(i));
    }
    return written.toString();
  }

  private static boolean isInside(Mention mention, int index) {
    return index >= mention.start() && index < mention.end();
  }
}
