package wagewire.reporting.serve.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTest {

  private final AtomicInteger renewed = new AtomicInteger();
  private final TimeLimit limit =
      new TimeLimit(1, Duration.ofSeconds(30), renewed::incrementAndGet);
  private final AtomicInteger asked = new AtomicInteger();

  @AfterEach
  void close() {
    limit.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"57P05", "57P01", "08006", "08003", "25P03"})
  void aQuestionWhoseConnectionWasClosedIsRepeatedOnce(String state) {
    String answer =
        limit.call(() -> {
          if (asked.incrementAndGet() == 1) {
            throw failure(new SQLException("closed", state));
          }
          return "answer";
        });
    assertThat(answer).isEqualTo("answer");
    assertThat(asked).hasValue(2);
    assertThat(renewed).hasValue(1);
  }

  @Test
  void aQuestionWhoseConnectionIsClosedTwiceFails() {
    assertThatFails(new SQLException("closed", "57P05"), 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"57014", "42P01", "08001", "57P03"})
  void anotherFailureIsNotRepeated(String state) {
    assertThatFails(new SQLException("refused", state), 1);
  }

  @Test
  void aPoolThatHasNoConnectionIsNotAskedAgain() {
    assertThatFails(new SQLTransientConnectionException("none in time", "08006"), 1);
  }

  private void assertThatFails(SQLException cause, int times) {
    assertThatThrownBy(() ->
            limit.call(() -> {
              asked.incrementAndGet();
              throw failure(cause);
            }))
        .isInstanceOf(DataAccessException.class)
        .hasCause(cause);
    assertThat(asked).hasValue(times);
    assertThat(renewed).hasValue(times - 1);
  }

  private static DataAccessException failure(SQLException cause) {
    return new DataAccessException("SQL [select 1]", cause);
  }
}
