package wagewire.reporting.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.RoleGroups;
import wagewire.metrics.fact.SqlFile;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.source.YesNoUnknown;
import wagewire.warehouse.Warehouse;

/** Finds postings, those that opened last first. */
public final class PostingSearch {

  private static final SqlFile POSTINGS = SqlFile.of("reporting/search/postings");

  /** The most postings that are counted for a search. */
  public static final int MOST_COUNTED = 10_000;

  /** Before all postings. */
  private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

  /** Parameters that are written by hand, and what they are compared with. */
  private static final Map<String, String> CONDITIONS = conditions();

  private static final List<String> PLACE = List.of("country", "region", "city");

  /** A plan for any search would read all postings. */
  private static final String PLAN_EACH = "set local plan_cache_mode = force_custom_plan";

  private final Warehouse warehouse;
  private final String redistribution;

  /**
   * @param redistribution terms of the sources whose postings are shown
   */
  public PostingSearch(Warehouse warehouse, Set<YesNoUnknown> redistribution) {
    this.warehouse = warehouse;
    this.redistribution = YesNoUnknown.ids(redistribution);
  }

  /**
   * @param offset how many to pass over
   * @param limit how many at most
   */
  public List<FoundPosting> find(PostingCriteria criteria, int offset, int limit) {
    List<FoundPosting> found = new ArrayList<>();
    read("listed", parameters(criteria), offset, limit, row -> found.add(FoundPosting.of(row)));
    return found;
  }

  /** Returns how many there are; one more than {@value #MOST_COUNTED} for all above that. */
  public int count(PostingCriteria criteria) {
    return count(parameters(criteria));
  }

  /**
   * Returns what each condition finds by itself, among the postings in the state that is asked for:
   * which of them leaves none over.
   */
  public List<ConditionCount> countEach(PostingCriteria criteria) {
    Map<String, Object> asked = parameters(criteria);
    List<ConditionCount> counts = new ArrayList<>();
    for (Map.Entry<String, String> condition : CONDITIONS.entrySet()) {
      Object value = asked.get(condition.getKey());
      if (value instanceof String text && !text.isEmpty()) {
        Map<String, Object> alone = parameters(PostingCriteria.in(criteria.state()));
        alone.put(condition.getKey(), text);
        counts.add(new ConditionCount(condition.getValue(), text, count(alone)));
      }
    }
    return counts;
  }

  /**
   * @param condition what is compared, such as "city"
   * @param value with what
   * @param postings that meet it, as {@link #count} has it
   */
  public record ConditionCount(String condition, String value, int postings) {

    /** Returns the postings as text. */
    public String number() {
      return PostingSearch.number(postings);
    }
  }

  /** Returns a number that {@link #count} gave as text, such as "more than 10,000". */
  public static String number(int count) {
    return count > MOST_COUNTED ? "more than " + Numbers.count(MOST_COUNTED) : Numbers.count(count);
  }

  private int count(Map<String, Object> parameters) {
    AtomicInteger count = new AtomicInteger();
    read("counted", parameters, 0, MOST_COUNTED + 1, row -> count.set(row.getInt(1)));
    return count.get();
  }

  private void read(
      String kind,
      Map<String, Object> parameters,
      int offset,
      int limit,
      SqlFile.RowReader reader) {
    parameters.put("redistribution", redistribution);
    parameters.put("offset", offset);
    parameters.put("limit", limit);
    Set<String> conditions = conditions(parameters);
    conditions.add(kind);
    try (Connection connection = warehouse.connection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute(PLAN_EACH);
        POSTINGS.withConditions(conditions).forEach(connection, parameters, reader);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("postings cannot be searched: " + e.getMessage(), e);
    }
  }

  private static Map<String, String> conditions() {
    Map<String, String> conditions = new LinkedHashMap<>();
    conditions.put("words", "title or employer");
    conditions.put("tool", "tool");
    conditions.put("employer", "employer");
    conditions.put("country", "country");
    conditions.put("region", "region");
    conditions.put("city", "city");
    return Collections.unmodifiableMap(conditions);
  }

  /** Returns the names of the conditions that are asked for. */
  private static Set<String> conditions(Map<String, Object> parameters) {
    Set<String> given =
        parameters.entrySet().stream()
            .filter(parameter -> !parameter.getValue().equals(""))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(HashSet::new));
    if (PLACE.stream().anyMatch(given::contains)) {
      given.add("place");
    }
    return given;
  }

  private static Map<String, Object> parameters(PostingCriteria criteria) {
    String role = criteria.role();
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("words", text(criteria.words()));
    parameters.put(
        "roles",
        role == null || role.equals(RoleGroups.ALL)
            ? ""
            : String.join(",", RoleGroups.members(role)));
    parameters.put("seniority", text(criteria.seniority()));
    parameters.put("tool", text(criteria.tool()));
    parameters.put("employer", text(criteria.employer()));
    parameters.put("country", text(criteria.country()));
    parameters.put("region", text(criteria.region()));
    parameters.put("city", text(criteria.city()));
    parameters.put("work_mode", text(criteria.workMode()));
    parameters.put("state", criteria.state().id());
    parameters.put("pay", criteria.payOnly() ? "stated" : "any");
    parameters.put("opened_from", Objects.requireNonNullElse(criteria.openedFrom(), EVER));
    return parameters;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
