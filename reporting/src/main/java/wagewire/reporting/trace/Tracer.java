package wagewire.reporting.trace;

import static wagewire.warehouse.db.trends.Tables.FACTS;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.definition.Metric;
import wagewire.metrics.fact.Cell;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.SqlFile;
import wagewire.metrics.release.ReleaseReplay;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.source.YesNoUnknown;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureRow;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.trace.Trace.EmployerCount;
import wagewire.reporting.trace.Trace.MatchedEmployer;
import wagewire.reporting.trace.Trace.Outcome;
import wagewire.warehouse.Warehouse;

/** Recalculates figures, with the postings and employers that they rest on. */
public final class Tracer {

  private static final String FORGOTTEN =
      """
      select exists (
        select from postings.forgotten
        where forgotten_at > (select released_at from metrics.release where vintage = ?))
      """;

  private final Warehouse warehouse;
  private final Set<YesNoUnknown> redistribution;

  /**
   * @param redistribution terms of the sources whose postings are shown
   */
  public Tracer(Warehouse warehouse, Set<YesNoUnknown> redistribution) {
    this.warehouse = warehouse;
    this.redistribution = Set.copyOf(redistribution);
  }

  /**
   * @param figureId as printed
   * @param postings how many postings to show at most
   * @throws WagewireException WRONG_USAGE for an id that no figure has
   */
  public Trace trace(String figureId, int postings) {
    Figure released =
        new Figures(warehouse.sql())
            .byId(figureId)
            .orElseThrow(() ->
                new WagewireException(
                    ErrorCode.WRONG_USAGE,
                    "unknown figure id",
                    figureId,
                    "Ids are printed by growth, pay and tools, and listed in the CSV files of brief"
                        + " --out and in the table trends.facts."));
    try {
      return trace(released, postings);
    } catch (SQLException e) {
      throw new IllegalStateException(figureId + " cannot be recalculated: " + e.getMessage(), e);
    }
  }

  private Trace trace(Figure released, int postings) throws SQLException {
    Cell cell =
        new Cell(
            released.role(),
            released.seniority(),
            released.country(),
            released.region(),
            released.metro(),
            released.workMode());
    Optional<ReleaseReplay> kept =
        ReleaseReplay.open(warehouse, released.vintage(), released.metric(), cell);
    if (kept.isEmpty()) {
      return new Trace(released, null, Outcome.NOTHING_KEPT, List.of(), List.of(), List.of());
    }
    try (ReleaseReplay release = kept.get()) {
      release.workOut(released.metric(), cell, IsoWeek.of(released.periodEnd()));
      Connection connection = release.connection();
      Map<String, Object> parameters = TraceParameters.of(released, redistribution, 0, postings);
      Figure again = again(connection, released, parameters);
      tracedPostings(connection, parameters);
      return new Trace(
          released,
          again,
          outcome(connection, released, again),
          matched(connection, released, parameters),
          employers(connection),
          TracedPosting.read(SqlFile.of(TracedPosting.SQL), connection, parameters));
    }
  }

  private static @Nullable Figure again(
      Connection connection, Figure released, Map<String, Object> parameters) throws SQLException {
    Map<String, Object> asked = new HashMap<>(parameters);
    asked.put("figure_id", released.figureId());
    asked.put("vintage", released.vintage());
    asked.put("metric", released.metric());
    asked.put("horizon", released.horizon());
    asked.put("unit", Metric.of(released.metric()).unit());
    asked.put("method_version", Release.METHOD_VERSION);
    try (ResultSet row = SqlFile.of("reporting/trace/again").query(connection, asked)) {
      return DSL.using(connection).fetch(row, FACTS.fields()).stream()
          .findFirst()
          .map(FigureRow::figure)
          .orElse(null);
    }
  }

  private static Outcome outcome(Connection connection, Figure released, @Nullable Figure again)
      throws SQLException {
    if (released.equals(again)) {
      return Outcome.SAME;
    }
    if (again != null && released.withSentence(again.sentence()).equals(again)) {
      return Outcome.REWORDED;
    }
    if (released.methodVersion() != Release.METHOD_VERSION) {
      return Outcome.OTHER_METHOD;
    }
    try (var statement = connection.prepareStatement(FORGOTTEN)) {
      statement.setString(1, released.vintage());
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1) ? Outcome.FORGOTTEN : Outcome.DIFFERENT;
      }
    }
  }

  private static List<MatchedEmployer> matched(
      Connection connection, Figure released, Map<String, Object> parameters) throws SQLException {
    List<MatchedEmployer> matched = new ArrayList<>();
    if (released.trackedEmployers() != null) {
      SqlFile.of("reporting/trace/growth")
          .forEach(
              connection,
              parameters,
              row ->
                  matched.add(
                      new MatchedEmployer(
                          row.getString("employer"),
                          row.getDouble("amount_then"),
                          row.getDouble("amount_now"))));
    }
    return matched;
  }

  private static void tracedPostings(Connection connection, Map<String, Object> parameters)
      throws SQLException {
    SqlFile.of("reporting/trace/traced_posting")
        .intoTable("traced_posting")
        .execute(connection, parameters);
  }

  private static List<EmployerCount> employers(Connection connection) throws SQLException {
    List<EmployerCount> employers = new ArrayList<>();
    SqlFile.of("reporting/trace/employers")
        .forEach(
            connection,
            Map.of(),
            row ->
                employers.add(
                    new EmployerCount(
                        row.getString("employer"),
                        row.getLong("postings"),
                        row.getLong("counted"))));
    return employers;
  }
}
