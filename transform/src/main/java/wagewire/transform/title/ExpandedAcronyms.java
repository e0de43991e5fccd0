package wagewire.transform.title;

import java.util.ArrayList;
import java.util.List;

/**
 * Drops an acronym that follows the words it abbreviates as a part of its own: "Go-To-Market (GTM)
 * Systems" is read as "go to market systems", "Cardiac Rhythm Management (CRM)" is no CRM.
 */
final class ExpandedAcronyms {

  private static final int SHORTEST = 2;

  private ExpandedAcronyms() {}

  /** Returns the words without such acronyms and the breaks around them. */
  static List<String> without(List<String> words) {
    List<String> kept = new ArrayList<>(words.size());
    int at = 0;
    while (at < words.size()) {
      if (isBreak(words, at) && isBreak(words, at + 2) && abbreviates(words.get(at + 1), kept)) {
        at += 3;
      } else {
        kept.add(words.get(at));
        at++;
      }
    }
    return kept;
  }

  /** Counts the end as a break, but nothing beyond it. */
  private static boolean isBreak(List<String> words, int index) {
    return index == words.size()
        || (index < words.size() && words.get(index).equals(TitleWords.BREAK));
  }

  private static boolean abbreviates(String acronym, List<String> before) {
    int length = acronym.length();
    if (length < SHORTEST || length > before.size()) {
      return false;
    }
    List<String> last = before.subList(before.size() - length, before.size());
    for (int i = 0; i < length; i++) {
      if (last.get(i).charAt(0) != acronym.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
