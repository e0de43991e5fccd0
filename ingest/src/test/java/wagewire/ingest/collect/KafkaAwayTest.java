package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.publish.CollectReport;
import wagewire.ingest.store.BoardMemory;
import wagewire.ingest.store.StreamIdentity;
import wagewire.ingest.testing.CannedAnswer;
import wagewire.ingest.testing.CollectFixture;
import wagewire.ingest.testing.Payloads;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.SnapshotStatus;

final class KafkaAwayTest {

  private static final Map<String, String> NOBODY =
      Map.of(
          "bootstrap.servers", "127.0.0.1:1",
          "max.block.ms", "300",
          "request.timeout.ms", "300",
          "delivery.timeout.ms", "400",
          "default.api.timeout.ms", "300");

  @Test
  void withoutABrokerNothingIsAskedAndNothingRemembered() {
    try (CollectFixture workshop = new CollectFixture(NOBODY)) {
      BoardEntry board = workshop.board("greenhouse");
      workshop.server.always(
          CollectFixture.path(board), CannedAnswer.json(Payloads.greenhouse("1 Analyst")));

      assertThatExceptionOfType(WagewireException.class)
          .isThrownBy(() -> workshop.collect(board))
          .withMessageContaining("127.0.0.1:1")
          .extracting(WagewireException::code)
          .isEqualTo(ErrorCode.KAFKA_UNREACHABLE);
      assertThat(workshop.server.requests()).isEmpty();
      assertThat(workshop.store.health()).isEmpty();
    }
  }

  @Test
  void onAnotherKafkaEverythingIsSentAgain() {
    try (CollectFixture workshop = new CollectFixture()) {
      BoardEntry board = workshop.board("greenhouse");
      workshop.server.always(
          CollectFixture.path(board), CannedAnswer.json(Payloads.greenhouse("1 Analyst")));
      workshop.collect(board);
      workshop.store.updateStream(new StreamIdentity("another", Map.of("a topic", "its id")));
      assertThat(workshop.store.state(board.board()).present()).isNull();

      CollectReport report = workshop.collect(board);

      assertThat(report.status()).isEqualTo(SnapshotStatus.COMPLETE);
      assertThat(report.snapshot()).isEqualTo(2L);
      assertThat(workshop.titles(board)).containsExactly("Analyst", "Analyst");
    }
  }

  @Test
  void onTheSameKafkaNothingIsForgotten() {
    try (CollectFixture workshop = new CollectFixture()) {
      StreamIdentity stream = new StreamIdentity("a cluster", Map.of("a topic", "its id"));
      workshop.store.updateStream(stream);

      assertThat(workshop.store.updateStream(stream)).isFalse();
      assertThat(
              workshop.store.updateStream(
                  new StreamIdentity("a cluster", Map.of("a topic", "another id"))))
          .isTrue();
    }
  }

  @Test
  void aKafkaThatLeavesInTheMiddleLeavesTheMemoryAsItWas() {
    try (CollectFixture workshop = new CollectFixture(NOBODY)) {
      BoardEntry board = workshop.board("greenhouse");

      assertThatExceptionOfType(WagewireException.class)
          .isThrownBy(() -> workshop.publishOne(board))
          .extracting(WagewireException::code)
          .isEqualTo(ErrorCode.KAFKA_UNREACHABLE);
      assertThat(workshop.store.state(board.board())).isEqualTo(BoardMemory.NEW);
      assertThat(workshop.store.known(board.board(), workshop.clock.instant(), List.of("1")))
          .isEmpty();
    }
  }
}
