package wagewire.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wagewire.local.testing.TestKafka;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.Topics;

class BrokerClockTest {

  private static final BoardId BOARD = BoardId.parse("lever:acme");

  @Test
  void aBrokerThatIsTwoHoursBehindTakesNoObservationsAndOneAheadDoes() {
    Map<String, String> settings = TestKafka.shared().clientSettings();
    Clock now = Clock.systemUTC();
    try (ObservationPublisher behind =
            ObservationPublisher.open(
                settings, Topics.RETENTION_DAYS, Clock.offset(now, Duration.ofHours(2)));
        ObservationPublisher ahead =
            ObservationPublisher.open(
                settings, Topics.RETENTION_DAYS, Clock.offset(now, Duration.ofHours(-2)))) {
      ahead.identity();
      ahead.send(Topics.REJECTIONS, BOARD, records());
      assertThatThrownBy(() -> behind.send(Topics.REJECTIONS, BOARD, records()))
          .isInstanceOfSatisfying(
              WagewireException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.WRONG_CLOCK))
          .hasMessageContaining("the clock of Kafka is more than an hour behind");
    }
  }

  private static Stream<byte[]> records() {
    return Stream.of("{}".getBytes(StandardCharsets.UTF_8));
  }
}
