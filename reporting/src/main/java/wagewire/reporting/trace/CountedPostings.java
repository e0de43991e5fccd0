package wagewire.reporting.trace;

import static wagewire.warehouse.db.metrics.Tables.RELEASE;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.SqlFile;
import wagewire.model.source.YesNoUnknown;
import wagewire.reporting.figure.Figure;
import wagewire.warehouse.Warehouse;

/** The postings that figures count, read where they are kept, without recalculating the figures. */
public final class CountedPostings {

  /** Rows of the release; indexes find those of a period, or the first in order. */
  private static final String KEPT =
      """
      select *
      from metrics.kept_posting
      where valid_from <= :sequence and coalesce(valid_to > :sequence, true)
      """;

  private static final SqlFile CELL = SqlFile.of("reporting/trace/traced_posting");

  /** Reads postings in order until there are enough, or finds all of the cell and period. */
  private static final SqlFile DENSE = query(CELL);

  private static final SqlFile SPARSE = query(CELL.apart());

  /** A figure of fewer postings for each that is read is sparse: most are read in vain. */
  private static final int DENSITY = 40;

  /** A plan for any figure would read all postings. */
  private static final String PLAN_EACH = "set local plan_cache_mode = force_custom_plan";

  private final Warehouse warehouse;
  private final Set<YesNoUnknown> redistribution;

  /**
   * @param redistribution terms of the sources whose postings are shown
   */
  public CountedPostings(Warehouse warehouse, Set<YesNoUnknown> redistribution) {
    this.warehouse = warehouse;
    this.redistribution = Set.copyOf(redistribution);
  }

  /**
   * Finds those of a figure in the order of their employers; none where its release kept no inputs.
   *
   * @param offset how many to pass over
   * @param limit how many at most
   */
  public List<TracedPosting> of(Figure figure, int offset, int limit) {
    Integer sequence = sequence(warehouse.sql(), figure.vintage());
    if (sequence == null) {
      return List.of();
    }
    Map<String, Object> parameters = TraceParameters.of(figure, redistribution, offset, limit);
    parameters.put("sequence", sequence);
    try (Connection connection = warehouse.connection()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        statement.execute(PLAN_EACH);
        return TracedPosting.read(
            isSparse(figure, offset + limit) ? SPARSE : DENSE, connection, parameters);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "postings of %s cannot be read: %s".formatted(figure.figureId(), e.getMessage()), e);
    }
  }

  private static SqlFile query(SqlFile cell) {
    return SqlFile.of(TracedPosting.SQL)
        .withTable("traced_posting", cell)
        .withTable("posting_point", KEPT);
  }

  private static boolean isSparse(Figure figure, long read) {
    Integer postings = figure.postings();
    return postings == null || postings < DENSITY * read;
  }

  /** Returns null for a release that kept no inputs. */
  private static @Nullable Integer sequence(DSLContext sql, String vintage) {
    return sql.select(RELEASE.SEQUENCE)
        .from(RELEASE)
        .where(RELEASE.VINTAGE.eq(vintage), RELEASE.FIRST_WEEK.isNotNull())
        .fetchOne(RELEASE.SEQUENCE);
  }
}
