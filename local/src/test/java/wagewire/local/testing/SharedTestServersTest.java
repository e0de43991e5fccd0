package wagewire.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
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

  @Test
  void bothAskForThePassword() {
    var guessed = TestPostgres.freshDatabase().as("wagewire", "guessed");
    assertThatThrownBy(() -> guessed.dataSource().getConnection())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
    Map<String, Object> settings = new HashMap<>(TestKafka.shared().clientSettings());
    settings.compute(
        "sasl.jaas.config",
        (_, login) -> login.toString().replaceFirst("password=.\\w+", "password=\"guessed"));
    try (Admin admin = Admin.create(settings)) {
      assertThatThrownBy(() -> admin.listTopics().names().get())
          .hasCauseInstanceOf(SaslAuthenticationException.class);
    }
  }
}
