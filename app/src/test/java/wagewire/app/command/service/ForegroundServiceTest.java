package wagewire.app.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

class ForegroundServiceTest {

  @Test
  void aServerOutOfReachIsReportedAsSuchThoughKafkaWrapsIt() {
    var away =
        new WagewireException(
            ErrorCode.DATABASE_UNREACHABLE, "cannot connect", "PostgreSQL", "Start it.");
    assertThat(ForegroundService.reported(new KafkaException("callback", away), "Loader"))
        .isSameAs(away);
    assertThat(ForegroundService.reported(away, "Loader")).isSameAs(away);
  }

  @Test
  void anyOtherFailureIsAnInternalErrorThatNamesTheService() {
    WagewireException failure =
        ForegroundService.reported(new IllegalStateException("no such state"), "Loader");
    assertThat(failure.code()).isEqualTo(ErrorCode.INTERNAL_ERROR);
    assertThat(failure).hasMessageContainingAll("no such state", "Loader");
  }
}
