package wagewire.metrics.sentence;

/**
 * The postings of a figure, in the ids of {@code trends.facts}; "all" is a dimension that is not
 * split.
 *
 * @param role id of a role or family, "go-to-market" or "all"
 * @param tool id of a tool, or two of them joined by "+"
 */
public record Subject(
    String role, String seniority, String country, String region, String workMode, String tool) {

  public static final String ALL = "all";
}
