package wagewire.transform.employment;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.model.table.ResourceTable;
import wagewire.transform.text.TextKeys;

/** Reads what boards write for full-time, part-time, contract, temporary work and internships. */
public final class EmploymentTypes {

  static final String FULL_TIME = "full-time";
  static final String PART_TIME = "part-time";
  static final String CONTRACT = "contract";
  static final String TEMPORARY = "temporary";
  static final String INTERNSHIP = "internship";

  /** The types that are read. */
  public static final List<String> ALL =
      List.of(FULL_TIME, PART_TIME, CONTRACT, TEMPORARY, INTERNSHIP);

  /** The more special one wins: a full-time internship is an internship. */
  private static final List<String> SPECIAL = List.of(INTERNSHIP, CONTRACT, TEMPORARY);

  private static final List<Phrase> PHRASES =
      ResourceTable.rows(EmploymentTypes.class, "employment-types.tsv", 2).stream()
          .map(row -> new Phrase(" " + TextKeys.key(row.get(0)) + " ", row.get(1)))
          .sorted(Comparator.comparingInt((Phrase phrase) -> phrase.words().length()).reversed())
          .toList();

  private static final Set<String> FIELD_ONLY = column("field-only.tsv");

  /**
   * @param words between single spaces, with one at either end
   */
  record Phrase(String words, String type) {}

  private EmploymentTypes() {}

  /**
   * Returns one of {@link #ALL}; null when no known type is stated, or when a job is offered both
   * full-time and part-time.
   */
  public static @Nullable String read(@Nullable String stated) {
    return stated == null ? null : mostSpecial(types(key(stated)));
  }

  /**
   * Returns the type of the rest of a line; null as for a field. Words that mean a type in a field
   * alone have to be all of it: {@code PT} does, {@code 9 to 5 PT} does not.
   */
  static @Nullable String readLine(String rest) {
    String key = key(rest);
    return FIELD_ONLY.contains(key)
        ? mostSpecial(types(key))
        : mostSpecial(types(key, phrase -> !FIELD_ONLY.contains(phrase.words().strip())));
  }

  /** Returns the type that stands for several; null for none, and for full-time and part-time. */
  static @Nullable String mostSpecial(Set<String> types) {
    for (String special : SPECIAL) {
      if (types.contains(special)) {
        return special;
      }
    }
    return types.size() == 1 ? types.iterator().next() : null;
  }

  /** Returns whether a type says more than how many hours are worked. */
  static boolean isSpecial(@Nullable String type) {
    return type != null && SPECIAL.contains(type);
  }

  /** Returns the known phrases, the longest first. */
  static List<Phrase> phrases() {
    return PHRASES;
  }

  /** Returns whether a phrase means a type in a board's field alone. */
  static boolean isFieldOnly(String words) {
    return FIELD_ONLY.contains(words);
  }

  /** Returns the words in lower case between single spaces; {@code FullTime} is two. */
  static String key(String text) {
    StringBuilder apart = new StringBuilder(text.length() + 2);
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (i > 0 && isCapital(sign) && isSmall(text.charAt(i - 1))) {
        apart.append(' ');
      }
      apart.append(sign);
    }
    return TextKeys.key(apart.toString());
  }

  private static boolean isCapital(char sign) {
    return sign >= 'A' && sign <= 'Z';
  }

  private static boolean isSmall(char sign) {
    return sign >= 'a' && sign <= 'z';
  }

  static Set<String> types(String key) {
    return types(key, _ -> true);
  }

  private static Set<String> types(String key, Predicate<Phrase> known) {
    String rest = " " + key + " ";
    Set<String> types = new LinkedHashSet<>();
    for (Phrase phrase : PHRASES) {
      if (known.test(phrase) && rest.contains(phrase.words())) {
        types.add(phrase.type());
        rest = rest.replace(phrase.words(), " | ");
      }
    }
    return types;
  }

  /** Returns the first cells of a table, as keys. */
  static Set<String> column(String table) {
    return ResourceTable.rows(EmploymentTypes.class, table, 1).stream()
        .map(row -> TextKeys.key(row.get(0)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
