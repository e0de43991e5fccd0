package wagewire.app.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import wagewire.local.postgres.DatabaseAddress;
import wagewire.local.testing.TestPostgres;

class ConnectionPoolTest {

  @Test
  void settingsThatAReaderGaveItsAccountDoNotEndTheSessionsOfServe() {
    DatabaseAddress database = TestPostgres.freshDatabase();
    var owner = DSL.using(database.dataSource(), SQLDialect.POSTGRES);
    owner.execute("create role changed_reader login password 'invented'");
    owner.execute("alter role changed_reader set idle_session_timeout = '1ms'");
    owner.execute("alter role changed_reader set statement_timeout = '1ms'");
    owner.execute("alter role changed_reader set idle_in_transaction_session_timeout = '1ms'");
    Map<String, String> limited = ConnectionPool.limited(Map.of(), Duration.ofSeconds(10));
    try (HikariDataSource pool =
        ConnectionPool.open(database.as("changed_reader", "invented"), limited)) {
      var reader = DSL.using(pool, SQLDialect.POSTGRES);
      assertThat(reader.fetchValue("show idle_session_timeout")).isEqualTo("0");
      assertThat(reader.fetchValue("show statement_timeout")).isEqualTo("10s");
      assertThat(reader.fetchValue("show idle_in_transaction_session_timeout")).isEqualTo("10s");
    }
  }
}
