package wagewire.metrics.growth;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.Release;
import wagewire.metrics.fact.SqlFile;
import wagewire.metrics.panel.IndexBase;
import wagewire.model.time.IsoWeek;

/** Stores the released values of indices in {@code metrics.index_base}. */
final class IndexBaseStore {

  /** Saves nothing for a release that exists already. */
  private static final String SAVE =
      """
      insert into index_base (role, week, sequence, value, replicates)
      select ?, ?, (select coalesce(max(sequence), 0) + 1 from release), ?, ?::real[]
      where not exists (select from release where vintage = ?)
      on conflict (role, week, sequence) do update set value = excluded.value, replicates = excluded.replicates
      """;

  private final Connection connection;
  private final Release release;
  private final ObservationCalendar calendar;

  IndexBaseStore(Connection connection, Release release, ObservationCalendar calendar) {
    this.connection = connection;
    this.release = release;
    this.calendar = calendar;
  }

  /**
   * Returns the value that the release continues from; null without one, or without resamples: of
   * fewer than 8 employers all weeks are read quickly.
   */
  @Nullable IndexBase find(String role) throws SQLException {
    IndexBase[] found = new IndexBase[1];
    SqlFile.of("metrics/intermediate/index_base")
        .forEach(connection, release.parameters(role), row -> found[0] = base(row));
    IndexBase base = found[0];
    return base == null || base.replicates().length == 0 ? null : base;
  }

  void save(String role, IndexBase base) throws SQLException {
    try (var statement = connection.prepareStatement(SAVE)) {
      statement.setString(1, role);
      statement.setObject(2, calendar.week(base.week()).monday());
      statement.setDouble(3, base.value());
      statement.setObject(4, base.replicates());
      statement.setString(5, release.vintage());
      statement.executeUpdate();
    }
  }

  private IndexBase base(ResultSet row) throws SQLException {
    Float[] boxed = (Float[]) row.getArray("replicates").getArray();
    float[] replicates = new float[boxed.length];
    for (int i = 0; i < boxed.length; i++) {
      replicates[i] = boxed[i];
    }
    int week = calendar.number(new IsoWeek(row.getObject("week", LocalDate.class)));
    return new IndexBase(week, row.getDouble("value"), replicates);
  }
}
