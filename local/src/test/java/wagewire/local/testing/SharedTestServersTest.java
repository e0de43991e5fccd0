package wagewire.local.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SharedTestServersTest {

  @Test
  void eachFreshDatabaseIsEmptyAndOnTheSameServer() throws Exception {
    var first = TestPostgres.freshDatabase();
    var second = TestPostgres.freshDatabase();
    assertThat(second.jdbcUrl()).isNotEqualTo(first.jdbcUrl());
    for (var database : List.of(first, second)) {
      try (Connection connection = database.dataSource().getConnection()) {
        connection.createStatement().execute("CREATE TABLE only_here (n int)");
      }
    }
  }

  @Test
  void theBrokerIsStartedOnce() {
    assertThat(TestKafka.shared()).isSameAs(TestKafka.shared());
    assertThat(TestKafka.shared().isAlive()).isTrue();
  }
}
