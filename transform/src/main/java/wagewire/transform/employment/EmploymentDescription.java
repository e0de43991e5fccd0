package wagewire.transform.employment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wagewire.transform.text.Fnv;
import wagewire.transform.text.TextKeys;
import wagewire.transform.text.WordRuns;

/** Reads the type of employment in descriptions: a line with a label, or a sentence. */
final class EmploymentDescription {

  /** The greatest length of a label and of what follows it. */
  private static final int LONGEST_LABEL = 40;

  private static final int LONGEST_VALUE = 60;

  /** The greatest length of a sentence after its opening. */
  private static final int LONGEST_CLAUSE = 120;

  private static final Set<String> LABELS = EmploymentTypes.column("labels.tsv");
  private static final Set<String> FOLLOWERS = EmploymentTypes.column("followers.tsv");

  /** Types that say enough before any other words: {@code a part-time bookkeeper}. */
  private static final Set<String> BEFORE_ANY =
      Set.of(EmploymentTypes.FULL_TIME, EmploymentTypes.PART_TIME);

  /** Openings of statements as hashes of their words, by the hash of the last word. */
  private static final Map<Long, List<long[]>> OPENINGS = openings();

  /** A bit for the end of each key of {@link #OPENINGS}: nearly no word has one of these ends. */
  private static final long LAST_WORDS =
      OPENINGS.keySet().stream().mapToLong(hash -> 1L << hash).reduce(0, (a, b) -> a | b);

  private EmploymentDescription() {}

  static EmploymentReading read(WordRuns description) {
    EmploymentReading labelled = labelled(description.text());
    return labelled.type() == null ? stated(description) : labelled;
  }

  private static EmploymentReading labelled(String text) {
    for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
      int start = startOfLabel(text, colon);
      String label = text.substring(start, colon);
      if (beginsLine(text, start) && LABELS.contains(TextKeys.key(label))) {
        String value = value(text, colon + 1);
        String type = EmploymentTypes.readLine(value);
        if (type != null) {
          return new EmploymentReading(
              type, EmploymentSource.LABEL, (label.strip() + ": " + value).strip());
        }
      }
    }
    return EmploymentReading.NOTHING;
  }

  /** Returns the start of the line, or of as much of it as a label can be. */
  private static int startOfLabel(String text, int colon) {
    int start = colon;
    int least = Math.max(0, colon - LONGEST_LABEL);
    while (start > least && !beginsLine(text, start)) {
      start--;
    }
    return start;
  }

  private static boolean beginsLine(String text, int at) {
    return at == 0 || text.charAt(at - 1) == '\n';
  }

  /** Returns the rest of the line, or the next one where the label ends its own. */
  private static String value(String text, int from) {
    int start = from;
    int last = Math.min(text.length(), from + LONGEST_VALUE);
    while (start < last && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int most = Math.min(text.length(), start + LONGEST_VALUE);
    int end = text.indexOf('\n', start, most);
    if (end >= 0 || most == text.length()) {
      return text.substring(start, end < 0 ? most : end);
    }
    String cut = text.substring(start, most);
    int space = cut.lastIndexOf(' ');
    return space > 0 ? cut.substring(0, space) : cut;
  }

  private static EmploymentReading stated(WordRuns words) {
    Set<String> types = new LinkedHashSet<>();
    String first = "";
    for (int word = 0; word < words.size(); word++) {
      int opening = opening(words, word);
      if (opening >= 0) {
        String clause = clause(words.text(), words.end(word));
        Set<String> found = types(clause);
        if (!found.isEmpty() && first.isEmpty()) {
          first = words.text().substring(words.start(opening), words.end(word)) + clause;
        }
        types.addAll(found);
      }
    }
    String type = EmploymentTypes.mostSpecial(types);
    return type == null
        ? EmploymentReading.NOTHING
        : new EmploymentReading(type, EmploymentSource.STATEMENT, first.strip());
  }

  private static Set<String> types(String clause) {
    List<String> all = EmploymentWords.words(clause);
    EmploymentWords.Run run = EmploymentWords.run(all);
    boolean ends = run.length() == all.size() || FOLLOWERS.contains(all.get(run.length()));
    if (run.endsInNoun() || ends) {
      return run.types();
    }
    Set<String> sure = new LinkedHashSet<>(run.types());
    sure.retainAll(BEFORE_ANY);
    return sure.size() == run.types().size() ? sure : Set.of();
  }

  /** Returns what follows up to the end of its sentence or clause. */
  private static String clause(String text, int from) {
    int end = from;
    int most = Math.min(text.length(), from + LONGEST_CLAUSE);
    while (end < most && ".;:!?\n(".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(from, end);
  }

  /** Returns the first word of an opening that ends with the word; -1 for none. */
  private static int opening(WordRuns words, int last) {
    long hash = words.hash(last);
    if ((LAST_WORDS & 1L << hash) == 0) {
      return -1;
    }
    for (long[] opening : OPENINGS.getOrDefault(hash, List.of())) {
      if (endsWith(words, last, opening)) {
        return last - opening.length + 1;
      }
    }
    return -1;
  }

  private static boolean endsWith(WordRuns words, int last, long[] opening) {
    int first = last - opening.length + 1;
    if (first < 0) {
      return false;
    }
    for (int i = 0; i < opening.length; i++) {
      if (words.hash(first + i) != opening[i]) {
        return false;
      }
    }
    return true;
  }

  private static Map<Long, List<long[]>> openings() {
    Map<Long, List<long[]>> openings = new HashMap<>();
    for (String opening : EmploymentTypes.column("openings.tsv")) {
      long[] hashes = Arrays.stream(opening.split(" ")).mapToLong(Fnv::of).toArray();
      openings.computeIfAbsent(hashes[hashes.length - 1], _ -> new ArrayList<>()).add(hashes);
    }
    return Map.copyOf(openings);
  }
}
