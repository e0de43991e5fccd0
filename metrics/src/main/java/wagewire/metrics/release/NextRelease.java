package wagewire.metrics.release;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.Release;
import wagewire.model.time.IsoWeek;

/** Determines the next release from what was loaded and what was released before. */
final class NextRelease {

  private static final String DAYS =
      """
      select
        (select (min(first_at) at time zone 'UTC')::date from postings.board) as first_day,
        (select (max(newest_at) at time zone 'UTC')::date from postings.board) as newest_day
      """;

  /** Reads what loads and removals have changed. */
  private static final String LOADED =
      """
      (select concat_ws('|', count(*), sum(changes)) from postings.board),
      (select concat_ws('|', count(*), max(forgotten_at)) from postings.forgotten),
      (select min(normaliser_version) from postings.listing_record),
      (select max(normaliser_version) from postings.listing_record)
      """;

  /** Reads the inputs of a release: equal digests give equal figures. */
  private static final String STATE =
      DAYS
          + """
          ,
          (select bool_or(simulated) from postings.board) as simulated,
          md5(concat_ws('|',
            ?,
            (select string_agg(concat_ws('|', board, kind, predecessor, selected_on, selected_by), ',' order by board) from postings.board),
          """
          + LOADED
          + """
            )) as inputs,
            (select case when oldest = newest then newest else 'mixed' end
             from (select min(normaliser_version) as oldest from postings.listing_record) least,
               (select max(normaliser_version) as newest from postings.listing_record) most) as vocabulary,
            (select vocabulary from metrics.release order by sequence desc limit 1) as released_vocabulary,
            (select max(sequence) from metrics.release) as sequence,
            (select inputs from metrics.release order by sequence desc limit 1) as released_inputs,
            (select method_version from metrics.release order by sequence desc limit 1) as released_method,
            (select min(week) from metrics.release_week) as first_released_week,
            (select max(week) from metrics.release_week) as released_week
          """;

  private static final String EVIDENCE = "select concat_ws('|', " + LOADED + ")";

  private static final String VINTAGES = "select count(*) from metrics.release where week = ?";

  private static final int DAYS_TO_SUNDAY = 6;

  private final Connection connection;

  NextRelease(Connection connection) {
    this.connection = connection;
  }

  /** Returns the next release; empty when nothing changed or no week is complete yet. */
  Optional<DueRelease> find() throws SQLException {
    try (var statement = connection.prepareStatement(STATE)) {
      statement.setString(1, Integer.toString(Release.METHOD_VERSION));
      return find(statement);
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

  private Optional<DueRelease> find(PreparedStatement statement) throws SQLException {
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
              !DueRelease.MIXED.equals(vocabulary));
      return Optional.of(new DueRelease(release, state.getInt("sequence") + 1, inputs, vocabulary));
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
    return released != null && !vocabulary.equals(DueRelease.MIXED) && !vocabulary.equals(released);
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
