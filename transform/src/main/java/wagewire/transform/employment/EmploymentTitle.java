package wagewire.transform.employment;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Seniority;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.text.TextKeys;

/** Reads the type of employment in titles. */
final class EmploymentTitle {

  /** The greatest length of a title; what follows is a text pasted into the title. */
  private static final int LONGEST = 400;

  private static final Pattern SEPARATORS = Pattern.compile("[()\\[\\]{}|,:;/•·–—]| -|- ");
  private static final String ANY = "*";
  private static final String NOT = "!";
  private static final String START = "start";

  private static final List<Cue> CUES =
      ResourceTable.rows(EmploymentTitle.class, "title-words.tsv", 4).stream()
          .map(Cue::of)
          .toList();

  /** First words of all that states a type; few titles hold one. */
  private static final Set<String> FIRST_WORDS =
      Stream.concat(
              EmploymentTypes.phrases().stream().map(phrase -> phrase.words().strip()),
              CUES.stream().map(Cue::words))
          .map(words -> words.split(" ", 2)[0])
          .collect(Collectors.toUnmodifiableSet());

  private EmploymentTitle() {}

  /**
   * Words at the start or end of a title.
   *
   * @param words between single spaces
   * @param start true at the start, false at the end
   * @param next words of which one must follow, or none may where {@code except}; empty for any
   */
  private record Cue(String words, boolean start, String type, boolean except, Set<String> next) {

    static Cue of(ResourceRow row) {
      String next = row.get(3);
      boolean except = next.startsWith(NOT);
      String listed = except ? next.substring(NOT.length()) : next;
      return new Cue(
          TextKeys.key(row.get(0)),
          row.get(1).equals(START),
          row.get(2),
          except,
          listed.equals(ANY) || listed.isEmpty() ? Set.of() : Set.of(listed.split("\\|")));
    }

    boolean isIn(String key) {
      if (!start) {
        return key.endsWith(" " + words);
      }
      if (!key.startsWith(words + " ")) {
        return false;
      }
      String following = key.substring(words.length() + 1).split(" ", 2)[0];
      return next.isEmpty() || next.contains(following) != except;
    }
  }

  /**
   * Returns the type stated: by a piece between brackets or signs that states nothing else, by
   * words at either end, or as an internship of a title whose seniority is that of an intern.
   */
  static @Nullable String read(String title, Seniority seniority) {
    String bare = title.length() > LONGEST ? title.substring(0, LONGEST) : title;
    String key = EmploymentTypes.key(bare);
    if (Arrays.stream(key.split(" ")).noneMatch(FIRST_WORDS::contains)) {
      return null;
    }
    if (seniority == Seniority.INTERN
        && EmploymentTypes.types(key).contains(EmploymentTypes.INTERNSHIP)) {
      return EmploymentTypes.INTERNSHIP;
    }
    Set<String> types = new LinkedHashSet<>();
    String[] pieces = SEPARATORS.split(bare);
    Arrays.stream(pieces).map(EmploymentWords::onlyIn).forEach(types::addAll);
    if (types.isEmpty()) {
      Arrays.stream(pieces).map(EmploymentTypes::key).forEach(piece -> addCue(piece, types));
    }
    return EmploymentTypes.mostSpecial(types);
  }

  private static void addCue(String piece, Set<String> types) {
    CUES.stream().filter(cue -> cue.isIn(piece)).map(Cue::type).forEach(types::add);
  }
}
