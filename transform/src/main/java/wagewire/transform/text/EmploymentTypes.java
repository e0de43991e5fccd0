package wagewire.transform.text;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wagewire.model.table.ResourceTable;

/** Reads what boards write for full-time, part-time, contract, temporary work and internships. */
public final class EmploymentTypes {

  /** The more special one wins: a full-time internship is an internship. */
  private static final List<String> SPECIAL = List.of("internship", "contract", "temporary");

  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private static final List<Phrase> PHRASES =
      ResourceTable.rows(EmploymentTypes.class, "employment-types.tsv", 2).stream()
          .map(row -> new Phrase(" " + TextKeys.key(row.get(0)) + " ", row.get(1)))
          .sorted(Comparator.comparingInt((Phrase phrase) -> phrase.words().length()).reversed())
          .toList();

  private record Phrase(String words, String type) {}

  private EmploymentTypes() {}

  /**
   * Returns one of {@code full-time, part-time, contract, temporary, internship}; null when no
   * known type is stated, or when a job is offered both full-time and part-time.
   */
  public static @Nullable String read(@Nullable String stated) {
    if (stated == null) {
      return null;
    }
    Set<String> types = types(stated);
    for (String special : SPECIAL) {
      if (types.contains(special)) {
        return special;
      }
    }
    return types.size() == 1 ? types.iterator().next() : null;
  }

  private static Set<String> types(String stated) {
    String rest = " " + TextKeys.key(CAMEL.matcher(stated).replaceAll(" ")) + " ";
    Set<String> types = new LinkedHashSet<>();
    for (Phrase phrase : PHRASES) {
      if (rest.contains(phrase.words())) {
        types.add(phrase.type());
        rest = rest.replace(phrase.words(), " | ");
      }
    }
    return types;
  }
}
