package wagewire.metrics.fact;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wagewire.metrics.statistics.CriticalValue;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;

/**
 * The error of measuring counts at the boards tracked (methodology §10): postings read or resolved
 * wrongly, and boards that were not observed in a week. Nothing is said of other employers.
 *
 * @param random variance of a count, per posting
 * @param systematic standard deviation of the share that all counts of a release have in common
 * @param unobserved standard deviation, per posting at an unobserved board
 */
public record MeasuringError(double random, double systematic, double unobserved) {

  private static final Map<String, MeasuringError> KNOWN =
      ResourceTable.read(MeasuringError.class, "measuring-errors.tsv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.get("of"), MeasuringError::of));

  private static final Pattern IN_SQL = Pattern.compile(":measuring_error\\((\\w+)\\)");

  private static MeasuringError of(ResourceRow row) {
    return new MeasuringError(
        Double.parseDouble(row.get("random")),
        Double.parseDouble(row.get("systematic")),
        Double.parseDouble(row.get("unobserved")));
  }

  /** Returns the error of counts of one role. */
  public static MeasuringError ofRole() {
    return ofKnown("role");
  }

  /**
   * Returns the error of counts of a group of roles: fewer titles are read into a wrong group than
   * into a wrong role.
   */
  public static MeasuringError ofGroup() {
    return ofKnown("group");
  }

  private static MeasuringError ofKnown(String part) {
    MeasuringError known = KNOWN.get(part);
    if (known == null) {
      throw new IllegalStateException("measuring-errors.tsv: no row " + part);
    }
    return known;
  }

  /**
   * Expands {@code :measuring_error(AMOUNT)} in SQL to half the width of the 95 % interval of a
   * count. The row has the columns {@code role} and {@code unobserved}, and {@code role_member} is
   * staged.
   */
  static String expand(String sql) {
    return IN_SQL
        .matcher(sql)
        .replaceAll(call -> Matcher.quoteReplacement(ofRole().inSql(ofGroup(), call.group(1))));
  }

  private String inSql(MeasuringError ofGroup, String amount) {
    String known =
        "(case when role in (select member_of from role_member where member_of <> role_member.role)"
            + " then %s else %s end)::double precision";
    return "%s * sqrt(%s * %s + (%s * %s) ^ 2 + (%s::double precision * unobserved) ^ 2)"
        .formatted(
            CriticalValue.NORMAL,
            known.formatted(ofGroup.random, random),
            amount,
            known.formatted(ofGroup.systematic, systematic),
            amount,
            unobserved);
  }
}
