package wagewire.metrics.sentence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/** Names ids for people. */
public final class Labels {

  private static final Map<String, ResourceRow> IDS =
      ResourceTable.read(Labels.class, "labels.tsv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.get("dimension") + " " + row.get("id"), Function.identity()));
  private static final Map<String, String> COUNTRIES = names("countries.tsv", "country", "name");
  private static final Map<String, String> TOOLS = names("tools.tsv", "tool", "name");

  private static final String UNKNOWN = "unknown";
  private static final String WITHOUT = "without a stated ";

  private Labels() {}

  /**
   * Returns "marketing operations", "the marketing-ops family"; throws {@link
   * IllegalArgumentException} for an unknown id.
   */
  public static String role(String id) {
    return row("role", id).get("label");
  }

  public static String seniority(String id) {
    return row("seniority", id).get("label");
  }

  public static String employmentType(String id) {
    return row("employment_type", id).get("label");
  }

  public static String workMode(String id) {
    return row("work_mode", id).get("label");
  }

  /**
   * Returns "HubSpot"; an id that is in no table becomes its words with capitals. A pair is joined
   * by "and".
   */
  public static String tool(String id) {
    return Arrays.stream(id.split("\\+"))
        .map(one -> {
          String name = TOOLS.get(one);
          return name == null ? capitals(one) : name;
        })
        .collect(Collectors.joining(" and "));
  }

  /** Returns "the United States"; an unknown code stays as it is. */
  public static String country(String code) {
    String name = COUNTRIES.get(code);
    return name == null ? Locale.of("", code).getDisplayCountry(Locale.ENGLISH) : name;
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
    before.add(row("role", subject.role()).get("phrase"));
    place(subject, after);
    before.addAll(after);
    return String.join(" ", before);
  }

  private static void phrase(String dimension, String id, List<String> before, List<String> after) {
    String phrase = row(dimension, id).get("phrase");
    (phrase.startsWith(WITHOUT) ? after : before).add(phrase);
  }

  private static void place(Subject subject, List<String> after) {
    if (subject.region().equals(UNKNOWN)) {
      after.add(WITHOUT + "region");
    } else if (!subject.region().equals(Subject.ALL)) {
      after.add("in " + subject.region());
    } else if (subject.country().equals(UNKNOWN)) {
      after.add(WITHOUT + "country");
    } else if (!subject.country().equals(Subject.ALL)) {
      after.add("in " + country(subject.country()));
    }
  }

  static Map<String, String> names(String table, String key, String value) {
    return ResourceTable.read(Labels.class, table).stream()
        .collect(Collectors.toUnmodifiableMap(row -> row.get(key), row -> row.get(value)));
  }

  private static ResourceRow row(String dimension, String id) {
    ResourceRow row = IDS.get(dimension + " " + id);
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
