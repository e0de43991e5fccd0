package wagewire.transform.employer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.phrase.PhraseTrie;
import wagewire.transform.phrase.PhraseTrie.Hit;
import wagewire.transform.text.TextKeys;

/** Removes annotations that boards and companies add to a company's name, by {@code notes.tsv}. */
final class NameAnnotations {

  private enum Place {
    /** The name follows it; with a colon, only where the text has one too. */
    HEAD,
    /** The annotation follows the name. */
    BEHIND,
    /** The annotation follows the name and a mark. */
    BEHIND_MARK,
    /** The annotation precedes the name. */
    BEFORE,
    /** The annotation ends the text. */
    END,
    /** The annotation ends the text after a mark, or fills the brackets there. */
    END_MARK,
    /** Brackets at the end begin with it. */
    ENCLOSED,
    /** Fills the brackets at the end. */
    ENCLOSED_WHOLE
  }

  private static final Set<String> OWNED = Set.of("company", "brand", "business", "subsidiary");
  private static final Set<String> SMALL_WORDS = Set.of("of", "and", "the", "for", "in", "");
  private static final int LONGEST_END = 3;
  private static final Pattern SITE =
      Pattern.compile("(?:https?://)?(?:[^\\s./]+\\.)+[a-z]{2,}(?:/\\S*)?");
  private static final Pattern BATCH = Pattern.compile("yc[a-z]\\d\\d");

  private final PhraseTrie<Place> phrases = new PhraseTrie<>();
  private final PhraseTrie<Boolean> enclosed = new PhraseTrie<>();
  private final Set<String> labels = new HashSet<>();
  private final Set<String> enclosedWhole = new HashSet<>();
  private final Set<String> ends = new HashSet<>();
  private final Set<String> lastOfEnds = new HashSet<>();
  private final Set<String> endsBehindMark = new HashSet<>();

  NameAnnotations() {
    for (ResourceRow row : ResourceTable.rows(NameAnnotations.class, "notes.tsv", 2)) {
      List<String> keys = keys(row.get(0).split(" "));
      Place place = row.constant(1, Place.class);
      switch (place) {
        case HEAD -> {
          if (row.get(0).endsWith(":")) {
            labels.add(String.join(" ", keys));
          } else {
            phrases.add(keys, place);
          }
        }
        case BEFORE -> phrases.add(keys, place);
        case BEHIND, BEHIND_MARK -> {
          phrases.add(keys, place);
          enclosed.add(keys, true, (_, _) -> true);
        }
        case END -> {
          ends.add(String.join(" ", keys));
          lastOfEnds.add(keys.getLast());
        }
        case END_MARK -> {
          endsBehindMark.add(String.join(" ", keys));
          enclosed.add(keys, true, (_, _) -> true);
        }
        case ENCLOSED -> enclosed.add(keys, true, (_, _) -> true);
        case ENCLOSED_WHOLE -> enclosedWhole.add(String.join(" ", keys));
      }
    }
  }

  /** The name without one such note; what notes remain go when it is asked again. */
  String without(String name) {
    String plain = NameText.unwrapped(name);
    String open = withoutBrackets(plain);
    String[] words = open.split(" ");
    List<String> keys = keys(words);
    List<Hit<Place>> hits = phrases.find(keys);
    int from = start(words, keys, hits);
    int to = end(words, keys, hits);
    if (from >= to) {
      return plain;
    }
    return to - from == words.length ? open : String.join(" ", Arrays.copyOfRange(words, from, to));
  }

  /**
   * Removes brackets at the end that hold an annotation, a site, the name's initials, the words of
   * a name that is their initials, or nothing.
   */
  private String withoutBrackets(String name) {
    int open = Math.max(name.lastIndexOf('('), name.lastIndexOf('['));
    if (open <= 0) {
      return name;
    }
    String inner = name.substring(open + 1).strip();
    boolean closed = inner.endsWith(")") || inner.endsWith("]");
    if (!closed && !inner.isEmpty()) {
      return name;
    }
    String content = closed ? inner.substring(0, inner.length() - 1).strip() : inner;
    String before = name.substring(0, open).strip();
    boolean note =
        content.isEmpty()
            || isNote(content)
            || content.equals(initials(before))
            || before.equals(initials(content));
    return note && !before.isEmpty() ? before : name;
  }

  private boolean isNote(String content) {
    List<String> keys = keys(content.split("[\\s:,]+"));
    return enclosedWhole.contains(String.join(" ", keys))
        || enclosed.longestAt(i -> i < keys.size() ? keys.get(i) : null, 0) != null
        || keys.stream().limit(1).anyMatch(key -> BATCH.matcher(key).matches())
        || SITE.matcher(content).matches()
        || isOwned(keys, 0);
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String key : TextKeys.key(name).split(" ")) {
      if (!SMALL_WORDS.contains(key)) {
        initials.append(key.charAt(0));
      }
    }
    return initials.length() < 2 ? "" : initials.toString().toUpperCase(Locale.ROOT);
  }

  private int start(String[] words, List<String> keys, List<Hit<Place>> hits) {
    for (int i = 0; i < Math.min(2, words.length - 1); i++) {
      if (words[i].endsWith(":") && labels.contains(String.join(" ", keys.subList(0, i + 1)))) {
        return i + 1;
      }
    }
    int start = 0;
    for (Hit<Place> hit : hits) {
      boolean head = hit.value() == Place.HEAD && hit.start() == 0;
      boolean before = hit.value() == Place.BEFORE && hit.start() > 0;
      if ((head || before) && hit.end() < words.length) {
        start = hit.end();
      }
    }
    return start;
  }

  private int end(String[] words, List<String> keys, List<Hit<Place>> hits) {
    for (Hit<Place> hit : hits) {
      boolean behind =
          hit.value() == Place.BEHIND
              || (hit.value() == Place.BEHIND_MARK && isMarked(words, keys, hit.start()));
      if (behind && hit.start() > 0) {
        return hit.start();
      }
    }
    for (int i = 1; i < words.length; i++) {
      if (words[i].startsWith("http")) {
        return i;
      }
      if (isMarked(words, keys, i)
          && (isOwned(keys, i)
              || endsBehindMark.contains(String.join(" ", keys.subList(i, keys.size()))))) {
        return i;
      }
    }
    if (!lastOfEnds.contains(keys.getLast())) {
      return words.length;
    }
    for (int length = Math.min(LONGEST_END, words.length - 1); length > 0; length--) {
      int at = words.length - length;
      if (ends.contains(String.join(" ", keys.subList(at, keys.size())))) {
        return at;
      }
    }
    return words.length;
  }

  /** "a Globex company". */
  private static boolean isOwned(List<String> keys, int from) {
    return keys.size() - from > 2
        && (keys.get(from).equals("a") || keys.get(from).equals("an"))
        && OWNED.contains(keys.getLast());
  }

  /** Returns whether a mark separates the word from the preceding one. */
  private static boolean isMarked(String[] words, List<String> keys, int index) {
    return index > 0 && (keys.get(index - 1).isEmpty() || endsInMark(words[index - 1]));
  }

  private static boolean endsInMark(String word) {
    return word.endsWith(",") || word.endsWith(":") || word.endsWith("|");
  }

  private static List<String> keys(String[] words) {
    List<String> keys = new ArrayList<>(words.length);
    for (String word : words) {
      keys.add(TextKeys.key(word).replace(" ", ""));
    }
    return keys;
  }
}
