package wagewire.transform.tool;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Decides which mentions of one text are tools. */
final class MentionJudge {

  /** So many words before and behind a name say what it is, within its line. */
  private static final int REACH = 15;

  /** So many members of a list before and behind a name are looked at. */
  private static final int MATES = 8;

  static final Set<String> LIST_WORDS = Set.of(ToolText.COMMA, ToolText.LINE, "and", "or");

  private final ToolText text;
  private final ToolContext context;
  private final List<Mention> mentions;
  private final BitSet announcements;
  private final BitSet sureNames = new BitSet();

  /**
   * @param mentions in the order of the text
   */
  MentionJudge(ToolText text, ToolContext context, List<Mention> mentions) {
    this.text = text;
    this.context = context;
    this.mentions = mentions;
    boolean doubtful = false;
    for (Mention mention : mentions) {
      if (mention.name().isSure()) {
        sureNames.set(mention.start(), mention.end());
      } else {
        doubtful = true;
      }
    }
    announcements = doubtful ? context.announcements(text) : new BitSet();
  }

  List<String> tools() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      boolean accepted = mention.name().isSure() || isMeant(i);
      if (accepted && !isNear(mention, mention.name().tool().against())) {
        ids.add(mention.name().tool().id());
      }
    }
    return ids;
  }

  private boolean isMeant(int index) {
    Mention mention = mentions.get(index);
    if (!isExact(mention) || isPartOfAnotherName(mention)) {
      return false;
    }
    if (mention.name().tool().onlyShown()) {
      return isNear(mention, mention.name().tool().shown());
    }
    String written = written(mention);
    if (written.equals(written.toLowerCase(Locale.ROOT))) {
      return isListedWith(index, other -> other.name().isSure());
    }
    boolean listed = isListedWith(index, other -> other.name().isSure() || isExact(other));
    if (text.startsLine(mention.start())) {
      return listed;
    }
    return listed
        || isNear(mention, mention.name().tool().shown())
        || isNear(mention, announcements)
        || isNear(mention, sureNames);
  }

  /** "Community Outreach", "Segment analysis". */
  private boolean isPartOfAnotherName(Mention mention) {
    int before = mention.start() - 1;
    int after = mention.end();
    boolean continues =
        text.isCapital(before)
            && !context.mayPrecede(text.words().get(before))
            && !announcements.get(before)
            && !sureNames.get(before);
    boolean continued =
        !text.isMark(after)
            && !text.isEastAsian(after)
            && !context.mayFollow(text.words().get(after))
            && !mention.name().tool().shown().contains(text.words().get(after))
            && !sureNames.get(after);
    return continues || continued;
  }

  /** Whether the list in which the mention stands has another member that fits. */
  private boolean isListedWith(int index, Predicate<Mention> fits) {
    for (int i = index; i > Math.max(0, index - MATES) && areListed(i - 1, i); i--) {
      if (fits.test(mentions.get(i - 1))) {
        return true;
      }
    }
    int last = Math.min(mentions.size() - 1, index + MATES);
    for (int i = index; i < last && areListed(i, i + 1); i++) {
      if (fits.test(mentions.get(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether only marks, "and" and "or" part two mentions that follow each other. */
  private boolean areListed(int left, int right) {
    for (int i = mentions.get(left).end(); i < mentions.get(right).start(); i++) {
      if (!LIST_WORDS.contains(text.words().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isNear(Mention mention, Set<String> words) {
    if (words.isEmpty()) {
      return false;
    }
    for (int i = from(mention); i < to(mention); i++) {
      if (words.contains(text.words().get(i)) && !isInside(mention, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNear(Mention mention, BitSet places) {
    int to = to(mention);
    for (int i = from(mention); i < to; i++) {
      if (places.get(i) && !isInside(mention, i)) {
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

  private boolean isExact(Mention mention) {
    return mention.name().exact().contains(written(mention));
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
