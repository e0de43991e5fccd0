package wagewire.metrics.sentence;

/**
 * The postings of a figure, in the ids of {@code trends.facts}; "all" is a dimension that is not
 * split.
 *
 * @param role id of a role or family, "go-to-market" or "all"
 * @param tool id of a tool, or two of them joined by "+"
 * @param metro CBSA code of a metropolitan area
 * @param employmentType {@code full-time, part-time, contract, temporary, internship, unknown}
 * @param currency ISO 4217, of postings that state pay in it
 */
public record Subject(
    String role,
    String seniority,
    String country,
    String region,
    String workMode,
    String tool,
    String metro,
    String employmentType,
    String currency) {

  public static final String ALL = "all";

  /**
   * Creates the subject of a figure that is split neither by metro nor by type of employment nor by
   * currency.
   */
  public Subject(
      String role, String seniority, String country, String region, String workMode, String tool) {
    this(role, seniority, country, region, workMode, tool, ALL, ALL, ALL);
  }
}
