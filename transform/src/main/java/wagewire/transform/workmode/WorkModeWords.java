package wagewire.transform.workmode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wagewire.model.posting.WorkMode;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.place.gazetteer.Gazetteer;
import wagewire.transform.text.Characters;
import wagewire.transform.text.TextKeys;

/** Phrases for remote, hybrid and on-site jobs on boards. */
public final class WorkModeWords {

  /** The mode of work stated in a text, and the rest of the text. */
  public record Split(WorkMode mode, String rest) {}

  /** Number of letters that decide whether a phrase may begin at a position. */
  private static final int BEGINNING = 5;

  /** A phrase has so many at least. */
  private static final int SHORTEST = 3;

  private static final int BEGINNING_BITS = 16;

  /** Makes small letters of capitals, and leaves digits as they are. */
  private static final int LOWER_CASE = 0x20;

  /** Characters that may separate the words of a phrase. */
  private static final String JOINTS = Characters.BLANKS + "%_/-–‑";

  private static final List<WorkMode> STRONGEST_FIRST =
      List.of(WorkMode.HYBRID, WorkMode.REMOTE, WorkMode.ONSITE);
  private static final List<WorkMode> FREEST_FIRST =
      List.of(WorkMode.REMOTE, WorkMode.HYBRID, WorkMode.ONSITE);

  private final Map<String, WorkMode> phrases = new HashMap<>();
  private final Map<String, WorkMode> fields = new HashMap<>();
  private final Pattern anyPhrase;

  /** A bit for each hash of the first letters of a phrase. */
  private final BitSet beginnings = new BitSet(1 << BEGINNING_BITS);

  public WorkModeWords() {
    List<String> written = new ArrayList<>();
    for (ResourceRow row :
        ResourceTable.rows(WorkModeWords.class, Gazetteer.TABLES + "work-modes.tsv", 3)) {
      boolean isPhrase = row.get(2).isEmpty();
      (isPhrase ? phrases : fields).put(joined(row.get(0)), WorkMode.of(row.get(1)));
      if (isPhrase) {
        written.add(row.get(0));
      }
    }
    phrases.keySet().forEach(this::addBeginning);
    anyPhrase =
        Pattern.compile(expression(written), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** {@code on site} and {@code onsite} are one phrase. */
  private static String joined(String phrase) {
    return TextKeys.key(phrase).replace(" ", "");
  }

  private void addBeginning(String letters) {
    int hash = 0;
    for (int i = 0; i < Math.min(BEGINNING, letters.length()); i++) {
      hash = hash(hash, letters.charAt(i));
    }
    beginnings.set(hash);
  }

  /** Returns the mode of work in a board's field for it. */
  public WorkMode ofField(String text) {
    WorkMode whole = fields.get(joined(text));
    return whole == null ? split(text).mode() : whole;
  }

  /** Hybrid goes before remote here: "hybrid remote" is one offer, not two. */
  public Split split(String text) {
    boolean anywhere = holdsOtherLetter(text);
    int next = nextStart(text, 0, anywhere);
    if (next == text.length()) {
      return new Split(WorkMode.UNKNOWN, text);
    }
    Set<WorkMode> modes = EnumSet.noneOf(WorkMode.class);
    Matcher phrase = anyPhrase.matcher(text).useTransparentBounds(true);
    StringBuilder rest = new StringBuilder(text.length());
    int done = 0;
    while (next < text.length()) {
      int from = next + 1;
      if (phrase.region(next, text.length()).lookingAt()) {
        modes.add(phrases.getOrDefault(joined(phrase.group()), WorkMode.UNKNOWN));
        rest.append(text, done, next).append(' ');
        done = phrase.end();
        from = done;
      }
      next = nextStart(text, from, anywhere);
    }
    return new Split(
        first(STRONGEST_FIRST, modes), rest.append(text, done, text.length()).toString());
  }

  /**
   * Returns whether a phrase may occur in a text; false is certain, and is returned for nearly all
   * texts without one.
   */
  public boolean mayHoldPhrase(String text) {
    return nextStart(text, 0, holdsOtherLetter(text)) < text.length();
  }

  /**
   * Returns the first position from {@code from} on at which a phrase may begin; the end of the
   * text when there is none.
   *
   * @param anywhere whether any letter may begin one
   */
  private int nextStart(String text, int from, boolean anywhere) {
    int at = from;
    while (at < text.length() && !(anywhere ? isAnyLetter(text.charAt(at)) : isStart(text, at))) {
      at++;
    }
    return at;
  }

  private boolean isStart(String text, int at) {
    return Characters.isAsciiLetterOrDigit(text.charAt(at))
        && (at == 0 || !Characters.isAsciiLetterOrDigit(text.charAt(at - 1)))
        && mayBegin(text, at);
  }

  /**
   * Returns whether the text has letters of other scripts, in which phrases begin inside words or
   * letters change in capitals.
   */
  private static boolean holdsOtherLetter(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128 && Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Over what may join the words of a phrase, too. */
  private boolean mayBegin(String text, int start) {
    int hash = 0;
    int letters = 0;
    for (int i = start; i < text.length() && letters < BEGINNING; i++) {
      char sign = text.charAt(i);
      if (Characters.isAsciiLetterOrDigit(sign)) {
        hash = hash(hash, sign);
        letters++;
        if (letters >= SHORTEST && beginnings.get(hash)) {
          return true;
        }
      } else if (JOINTS.indexOf(sign) < 0) {
        return false;
      }
    }
    return false;
  }

  private static int hash(int hash, char letter) {
    return (31 * hash + (letter | LOWER_CASE)) & ((1 << BEGINNING_BITS) - 1);
  }

  private static boolean isAnyLetter(char sign) {
    return Characters.isAsciiLetterOrDigit(sign) || (sign >= 128 && Character.isLetter(sign));
  }

  /** Returns the freest: a city "or remote" is remote. */
  public static WorkMode freest(Set<WorkMode> modes) {
    return first(FREEST_FIRST, modes);
  }

  private static WorkMode first(List<WorkMode> order, Set<WorkMode> modes) {
    return order.stream().filter(modes::contains).findFirst().orElse(WorkMode.UNKNOWN);
  }

  /**
   * Returns an expression of all phrases, longest first; those of East Asian scripts need no blanks
   * around them.
   */
  private static String expression(List<String> written) {
    List<String> phrases =
        written.stream()
            .flatMap(phrase -> Stream.of(phrase, TextKeys.plain(phrase)))
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    String spaced = alternatives(phrases.stream().filter(phrase -> !isEastAsian(phrase)));
    String unspaced = alternatives(phrases.stream().filter(WorkModeWords::isEastAsian));
    return "(?<![\\p{L}\\p{N}])(?:%s)(?![\\p{L}\\p{N}])|%s".formatted(spaced, unspaced);
  }

  /** Words of a phrase may be joined by blanks, hyphens, underscores or slashes. */
  private static String alternatives(Stream<String> phrases) {
    return phrases
        .map(phrase ->
            Stream.of(phrase.split("[ %-]+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s%_/\\-–‑]*")))
        .collect(Collectors.joining("|"));
  }

  private static boolean isEastAsian(String phrase) {
    return phrase.codePointAt(0) >= 0x2E80;
  }
}
