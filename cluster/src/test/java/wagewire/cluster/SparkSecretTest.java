package wagewire.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.warehouse.engine.EngineAddress;

/**
 * Tests a wrong secret, of which Spark hears for a minute: a class of its own waits beside others.
 */
@Tag("cluster")
@Timeout(240)
class SparkSecretTest {

  @Test
  void whoDoesNotKnowTheSecretIsRefused() {
    try (SparkProcesses spark = SparkProcesses.start(1)) {
      EngineAddress stranger =
          new EngineAddress(spark.address().master(), "0".repeat(64), spark.address().host());
      assertThatThrownBy(() -> new SparkProvider().connect(stranger))
          .isInstanceOfSatisfying(
              WagewireException.class,
              e -> assertThat(e.code()).isEqualTo(ErrorCode.ENGINE_UNREACHABLE))
          .hasMessageNotContaining(stranger.secret());
    }
  }
}
