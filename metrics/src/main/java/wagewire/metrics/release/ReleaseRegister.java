package wagewire.metrics.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.Release;
import wagewire.model.source.PlatformFolder;
import wagewire.model.time.IsoWeek;

/** Determines the next release and records it in {@code trends.release}. */
final class ReleaseRegister {

  static final String MIXED = "mixed";

  private static final String WORK_MODE_PLATFORMS =
      PlatformFolder.rowsOfAll("work_modes").stream()
          .map(row -> row[0])
          .collect(Collectors.joining(","));

  /** Prefix of the inputs of a release during whose resolving more was loaded. */
  private static final String LATE = "late ";

  private static final String DAYS =
      """
      select
        (select (min(finished_at) at time zone 'UTC')::date from postings.snapshot where merged) as first_day,
        (select (max(newest_at) at time zone 'UTC')::date from postings.board) as newest_day
      """;

  /** Reads the inputs of a release: equal digests give equal figures. */
  private static final String STATE =
      DAYS
          + """
            ,
            (select bool_or(simulated) from postings.board) as simulated,
            md5(concat_ws('|',
              ?,
              (select concat_ws('|', count(*), max(finished_at)) from postings.snapshot where merged or status = 'partial'),
              (select string_agg(concat_ws('|', board, kind, predecessor, selected_on, selected_by), ',' order by board) from postings.board),
              (select concat_ws('|', count(*), max(observed_at), min(normaliser_version), max(normaliser_version))
               from postings.listing_record),
              (select max(recorded_at) from trends.frame_board))) as inputs,
            (select case when min(normaliser_version) = max(normaliser_version) then min(normaliser_version) else 'mixed' end
             from postings.listing_record) as vocabulary,
            (select vocabulary from trends.release order by sequence desc limit 1) as released_vocabulary,
            (select max(sequence) from trends.release) as sequence,
            (select inputs from trends.release order by sequence desc limit 1) as released_inputs,
            (select method_version from trends.release order by sequence desc limit 1) as released_method,
            (select min(week) from trends.release_week) as first_released_week,
            (select max(week) from trends.release_week) as released_week
          """;

  /** Reads what loaders add, a part of {@link #STATE}. */
  private static final String EVIDENCE =
      """
      select concat_ws('|',
        (select concat_ws('|', count(*), max(finished_at)) from postings.snapshot where merged or status = 'partial'),
        (select concat_ws('|', count(*), max(observed_at), min(normaliser_version), max(normaliser_version))
         from postings.listing_record))
      """;

  private static final String ENTER =
      """
      insert into trends.release (
        vintage, sequence, week, released_at, method_version, inputs, simulated, vocabulary, first_week, from_week)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String DONE =
      """
      delete from postings.posting_changed;
      delete from postings.evidence_changed where taken;
      delete from trends.failed_check;
      """;

  private static final String HOLD_BACK =
      """
      insert into trends.failed_check (check_id, failed_at, week, found) values (?, ?, ?, ?)
      """;

  private static final String VINTAGES = "select count(*) from trends.release where week = ?";

  /** Weeks that are not over any more, as the snapshots that ended them were taken back. */
  private static final String LATER = "delete from trends.release_week where week > ?";

  /**
   * Deletes the weeks of all releases after snapshots were taken back and nothing is left to
   * release.
   */
  private static final String RETRACT =
      """
      with gone as (
        delete from trends.release_week
        where exists (select from postings.withdrawn_snapshot)
        returning vintage
      )
      select distinct vintage from gone order by vintage
      """;

  private static final String WEEKS =
      """
      insert into trends.release_week (week, vintage)
      select week::date, ? from generate_series(?::date, ?::date, interval '7 days') week
      on conflict (week) do update set vintage = excluded.vintage
      """;

  private static final int DAYS_TO_SUNDAY = 6;

  private final Connection connection;

  /**
   * A release that is due.
   *
   * @param sequence its place among all releases
   * @param inputs digest of what it is worked out from
   * @param vocabulary version of the normaliser that read all listings, or {@value #MIXED}
   */
  record Due(Release release, int sequence, String inputs, String vocabulary) {

    /**
     * Returns the parameters of the release, {@code vocabulary}, and the platforms whose own field
     * states each work mode, joined by commas.
     */
    Map<String, Object> parameters() {
      Map<String, Object> parameters = new HashMap<>(release.parameters());
      parameters.put("vocabulary", vocabulary);
      parameters.put("work_mode_platforms", WORK_MODE_PLATFORMS);
      return parameters;
    }

    /** Returns the release marked so that another one follows in any case. */
    Due late() {
      return new Due(release, sequence, LATE + inputs, vocabulary);
    }

    Due stating(UnaryOperator<Release> extent) {
      return new Due(extent.apply(release), sequence, inputs, vocabulary);
    }
  }

  ReleaseRegister(Connection connection) {
    this.connection = connection;
  }

  /** Returns the next release; empty when nothing changed or no week is complete yet. */
  Optional<Due> next() throws SQLException {
    try (var statement = connection.prepareStatement(STATE)) {
      statement.setString(1, Integer.toString(Release.METHOD_VERSION));
      return next(statement);
    }
  }

  /** Returns a digest of what has been loaded so far. */
  String evidence() throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(EVIDENCE)) {
      row.next();
      return row.getString(1);
    }
  }

  /** Records the release as the newest one of its weeks. */
  void enter(Due due, Clock clock) throws SQLException {
    Release release = due.release();
    try (var statement = connection.prepareStatement(ENTER)) {
      statement.setString(1, release.vintage());
      statement.setInt(2, due.sequence());
      statement.setObject(3, release.newestWeek().monday());
      statement.setTimestamp(4, Timestamp.from(clock.instant()));
      statement.setInt(5, Release.METHOD_VERSION);
      statement.setString(6, due.inputs());
      statement.setBoolean(7, release.simulated());
      statement.setString(8, due.vocabulary());
      statement.setObject(9, release.firstWeek().monday());
      statement.setObject(10, release.fromWeek().monday());
      statement.executeUpdate();
    }
    try (var statement = connection.prepareStatement(LATER)) {
      statement.setObject(1, release.newestWeek().monday());
      statement.executeUpdate();
    }
    try (var statement = connection.prepareStatement(WEEKS)) {
      statement.setString(1, release.vintage());
      statement.setObject(2, release.fromWeek().monday());
      statement.setObject(3, release.newestWeek().monday());
      statement.executeUpdate();
    }
    try (var statement = connection.createStatement()) {
      statement.execute(DONE);
    }
  }

  /**
   * Takes back the weeks of all releases where they rest on snapshots that were taken back and no
   * week is complete any more, so that no other release can replace them.
   *
   * @return the vintages; the releases themselves stay
   */
  List<String> retract() throws SQLException {
    List<String> retracted = new ArrayList<>();
    try (var statement = connection.createStatement()) {
      if (hasCompleteWeek(statement)) {
        return retracted;
      }
      try (var rows = statement.executeQuery(RETRACT)) {
        while (rows.next()) {
          retracted.add(rows.getString(1));
        }
      }
    }
    return retracted;
  }

  private static boolean hasCompleteWeek(Statement statement) throws SQLException {
    try (var days = statement.executeQuery(DAYS)) {
      days.next();
      LocalDate first = day(days, "first_day");
      LocalDate newest = day(days, "newest_day");
      return first != null && newest != null && newest(newest).compareTo(IsoWeek.of(first)) >= 0;
    }
  }

  /** Records the check that held the release back. */
  void holdBack(Due due, ReleaseCheckException failed, Clock clock) throws SQLException {
    try (var statement = connection.prepareStatement(HOLD_BACK)) {
      statement.setString(1, failed.checkId());
      statement.setTimestamp(2, Timestamp.from(clock.instant()));
      statement.setObject(3, due.release().newestWeek().monday());
      statement.setString(4, failed.found());
      statement.executeUpdate();
    }
  }

  private Optional<Due> next(PreparedStatement statement) throws SQLException {
    try (var state = statement.executeQuery()) {
      state.next();
      LocalDate firstDay = day(state, "first_day");
      LocalDate newestDay = day(state, "newest_day");
      if (firstDay == null || newestDay == null) {
        return Optional.empty();
      }
      IsoWeek newest = newest(newestDay);
      String inputs = state.getString("inputs");
      if (newest.compareTo(IsoWeek.of(firstDay)) < 0
          || inputs.equals(state.getString("released_inputs"))) {
        return Optional.empty();
      }
      IsoWeek first = first(firstDay, newest);
      IsoWeek from = restatesAll(state, first) ? first : from(state, first, newest);
      String vocabulary = state.getString("vocabulary");
      Release release =
          new Release(
              vintage(newest),
              first,
              from,
              from,
              newest,
              state.getBoolean("simulated"),
              !MIXED.equals(vocabulary));
      return Optional.of(new Due(release, state.getInt("sequence") + 1, inputs, vocabulary));
    }
  }

  /** Returns the newest week that is over, for a record that ends on a day. */
  private static IsoWeek newest(LocalDate day) {
    return IsoWeek.of(day.plusDays(1)).minusWeeks(1);
  }

  /**
   * Returns the first week that is observed from its Monday on; while none is complete, the one in
   * which observation began.
   */
  private static IsoWeek first(LocalDate firstDay, IsoWeek newest) {
    IsoWeek whole = IsoWeek.of(firstDay.plusDays(DAYS_TO_SUNDAY));
    return whole.compareTo(newest) <= 0 ? whole : IsoWeek.of(firstDay);
  }

  /**
   * Returns whether all history is restated: after a change of formulas, with newly known earlier
   * weeks, or when all listings are read with another vocabulary.
   */
  private static boolean restatesAll(ResultSet state, IsoWeek first) throws SQLException {
    LocalDate released = day(state, "first_released_week");
    return released == null
        || first.monday().isBefore(released)
        || state.getInt("released_method") != Release.METHOD_VERSION
        || readAnew(state.getString("vocabulary"), state.getString("released_vocabulary"));
  }

  private static boolean readAnew(String vocabulary, @Nullable String released) {
    return released != null && !vocabulary.equals(MIXED) && !vocabulary.equals(released);
  }

  private static IsoWeek from(ResultSet state, IsoWeek first, IsoWeek newest) throws SQLException {
    LocalDate released = day(state, "released_week");
    IsoWeek open = newest.minusWeeks(Release.OPEN_WEEKS - 1L);
    IsoWeek unreleased = released == null ? first : new IsoWeek(released).plusWeeks(1);
    IsoWeek from = open.compareTo(unreleased) < 0 ? open : unreleased;
    return from.compareTo(first) < 0 ? first : from;
  }

  private String vintage(IsoWeek week) throws SQLException {
    try (var statement = connection.prepareStatement(VINTAGES)) {
      statement.setObject(1, week.monday());
      try (var rows = statement.executeQuery()) {
        rows.next();
        int earlier = rows.getInt(1);
        return earlier == 0 ? week.toString() : week + "." + (earlier + 1);
      }
    }
  }

  private static @Nullable LocalDate day(ResultSet rows, String column) throws SQLException {
    return rows.getObject(column, LocalDate.class);
  }
}
