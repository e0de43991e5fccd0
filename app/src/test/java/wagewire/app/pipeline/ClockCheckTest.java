package wagewire.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import wagewire.local.testing.TestPostgres;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.Warehouse;

class ClockCheckTest {

  private static final String BOARD =
      "insert into postings.board (board, platform, token, kind, simulated, described_at,"
          + " newest_at) values ('lever:' || ?, 'lever', ?, 'own', ?, ?::timestamptz,"
          + " ?::timestamptz)";

  private final DataSource database = TestPostgres.freshDatabase().dataSource();

  @Test
  void aMachineWhoseClockDiffersFromPostgresIsStopped() throws SQLException {
    Instant there = now();
    assertThatCode(() -> check(there.plus(Duration.ofMinutes(50)))).doesNotThrowAnyException();
    for (int hours : new int[] {-2, 2}) {
      Instant here = there.plus(Duration.ofHours(hours));
      assertThatWrong(() -> check(here), "of this machine and of PostgreSQL", text(here));
    }
  }

  @Test
  void aClockBehindTheNewestSnapshotIsStoppedUnlessItsBoardIsSimulated() throws SQLException {
    Warehouse _ = Warehouse.open(database);
    Instant now = now();
    Instant ahead = now.plus(Duration.ofDays(365));
    check(now);
    add("imitated", true, ahead);
    add("acme", false, now.minus(Duration.ofDays(3)));
    check(now);
    add("globex", false, ahead);
    assertThatWrong(
        () -> check(now),
        "lever:globex",
        text(now),
        text(ahead),
        "Set the clock if it is behind",
        "forget --board lever:globex --again");
  }

  private void check(Instant time) {
    ClockCheck.require(database, Clock.fixed(time, ZoneOffset.UTC));
  }

  private static void assertThatWrong(ThrowingCallable check, String... words) {
    assertThatThrownBy(check)
        .isInstanceOfSatisfying(
            WagewireException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_CLOCK))
        .hasMessageContainingAll(words);
  }

  private static String text(Instant time) {
    return time.toString().substring(0, 19);
  }

  private Instant now() throws SQLException {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select now()")) {
      row.next();
      return row.getTimestamp(1).toInstant();
    }
  }

  private void add(String token, boolean simulated, Instant newest) throws SQLException {
    try (Connection connection = database.getConnection();
        var insert = connection.prepareStatement(BOARD)) {
      insert.setString(1, token);
      insert.setString(2, token);
      insert.setBoolean(3, simulated);
      insert.setString(4, newest.toString());
      insert.setString(5, newest.toString());
      insert.executeUpdate();
    }
  }
}
