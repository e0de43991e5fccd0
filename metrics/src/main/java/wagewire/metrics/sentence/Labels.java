package wagewire.metrics.sentence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.model.posting.OfVocabulary;
import wagewire.model.posting.Regions;
import wagewire.model.posting.Vocabulary;
import wagewire.model.posting.VocabularyFile;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** Names ids for people. */
public final class Labels {

  private static final String ROLE = "role";
  private static final OfVocabulary<Map<String, ResourceRow>> IDS = new OfVocabulary<>(Labels::ids);
  private static final Map<String, String> COUNTRIES = names("countries.tsv", "country", "name");
  private static final Map<String, String> INTERVALS = names("intervals.tsv", "method", "words");
  private static final OfVocabulary<Map<String, String>> TOOLS = new OfVocabulary<>(Labels::tools);

  /** Columns of {@code labels.tsv}. */
  private static final int LABEL = 2;

  private static final int PHRASE = 3;

  private static final String UNKNOWN = "unknown";
  private static final String WITHOUT = "without a stated ";

  private Labels() {}

  /**
   * Returns "marketing operations", "the marketing-ops family"; the words of an id that the
   * vocabulary has no label for.
   *
   * @throws IllegalArgumentException for what is no id
   */
  public static String role(String id) {
    ResourceRow row = IDS.get().get(ROLE + " " + id);
    return row == null ? RoleLabels.label(id) : row.get(LABEL);
  }

  private static String rolePhrase(String id) {
    ResourceRow row = IDS.get().get(ROLE + " " + id);
    return row == null ? RoleLabels.phrase(id) : row.get(PHRASE);
  }

  public static String seniority(String id) {
    return row("seniority", id).get(LABEL);
  }

  public static String employmentType(String id) {
    return row("employment_type", id).get(LABEL);
  }

  public static String workMode(String id) {
    return row("work_mode", id).get(LABEL);
  }

  /**
   * Returns "HubSpot"; an id that is in no table becomes its words with capitals. A pair is joined
   * by "and".
   */
  public static String tool(String id) {
    return Arrays.stream(id.split("\\+"))
        .map(one -> {
          String name = TOOLS.get().get(one);
          return name == null ? capitals(one) : name;
        })
        .collect(Collectors.joining(" and "));
  }

  /** Returns how an interval is made, by its {@code ci_method}. */
  public static String interval(String method) {
    String words = INTERVALS.get(method);
    if (words == null) {
      throw new IllegalArgumentException("Unknown method of an interval '%s'".formatted(method));
    }
    return words;
  }

  /** Returns "the United States"; an unknown code stays as it is. */
  public static String country(String code) {
    String name = COUNTRIES.get(code);
    return name == null ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH) : name;
  }

  /** Returns "California", or "New York State"; an unknown code stays as it is. */
  public static String region(String code) {
    return Regions.of(code).map(Regions.Subdivision::inText).orElse(code);
  }

  /**
   * Returns "remote senior marketing operations postings in the United States", or what they do not
   * state at the end: "marketing operations postings without a stated level".
   */
  public static String postings(Subject subject) {
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    if (!subject.employmentType().equals(Subject.ALL)) {
      phrase("employment_type", subject.employmentType(), before, after);
    }
    if (!subject.workMode().equals(Subject.ALL)) {
      phrase("work_mode", subject.workMode(), before, after);
    }
    if (!subject.seniority().equals(Subject.ALL)) {
      phrase("seniority", subject.seniority(), before, after);
    }
    before.add(rolePhrase(subject.role()));
    place(subject, after);
    if (!subject.currency().equals(Subject.ALL)) {
      after.add("paid in " + subject.currency());
    }
    before.addAll(after);
    return String.join(" ", before);
  }

  private static void phrase(String dimension, String id, List<String> before, List<String> after) {
    String phrase = row(dimension, id).get(PHRASE);
    (phrase.startsWith(WITHOUT) ? after : before).add(phrase);
  }

  private static void place(Subject subject, List<String> after) {
    if (!subject.metro().equals(Subject.ALL)) {
      after.add("in " + MetroNames.label(subject.metro()));
    } else if (subject.region().equals(UNKNOWN)) {
      after.add(WITHOUT + "region");
    } else if (!subject.region().equals(Subject.ALL)) {
      after.add("in " + region(subject.region()));
    } else if (subject.country().equals(UNKNOWN)) {
      after.add(WITHOUT + "country");
    } else if (!subject.country().equals(Subject.ALL)) {
      after.add("in " + country(subject.country()));
    }
  }

  private static Map<String, ResourceRow> ids(Vocabulary vocabulary) {
    return vocabulary.rows(VocabularyFile.LABELS).stream()
        .collect(
            Collectors.toUnmodifiableMap(
                row -> row.get(0) + " " + row.get(1), Function.identity()));
  }

  /** Returns the names of tools: those of the table, and those of a folder's own tools. */
  private static Map<String, String> tools(Vocabulary vocabulary) {
    Map<String, String> names = new HashMap<>();
    vocabulary.ownRows(VocabularyFile.TOOLS).forEach(row -> names.put(row.get(0), row.get(1)));
    vocabulary.rows(VocabularyFile.TOOL_NAMES).forEach(row -> names.put(row.get(0), row.get(1)));
    return Map.copyOf(names);
  }

  static Map<String, String> names(String table, String key, String value) {
    return ResourceTable.read(Labels.class, table).stream()
        .collect(Collectors.toUnmodifiableMap(row -> row.get(key), row -> row.get(value)));
  }

  private static ResourceRow row(String dimension, String id) {
    ResourceRow row = IDS.get().get(dimension + " " + id);
    if (row == null) {
      throw new IllegalArgumentException("Unknown %s '%s'".formatted(dimension, id));
    }
    return row;
  }

  private static String capitals(String id) {
    return Arrays.stream(id.split("-"))
        .map(TextTemplate::capitalised)
        .collect(Collectors.joining(" "));
  }
}
