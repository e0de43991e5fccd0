package wagewire.transform.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import wagewire.model.board.BoardId;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.RejectionReason;
import wagewire.model.json.Json;
import wagewire.transform.normalise.Normaliser;

class RecordTransformerTest {

  private static final BoardId BOARD = new BoardId("greenhouse", "acme");
  private static final RecordTransformer TRANSFORMER = new RecordTransformer(Normaliser.load());

  @Test
  void aTitlesEscapesAndMarksOfDirectionDoNotGoOn() {
    TransformedRecord passed = transformed("\u001B]0;x\u0007CRM\u202E Manager\u200B");
    assertThat(passed)
        .isInstanceOfSatisfying(
            TransformedRecord.Posting.class,
            posting ->
                assertThat(Json.tree(posting.value()).get("title").asString())
                    .isEqualTo("]0;x CRM Manager"));
  }

  @Test
  void aTitleThatCannotBeSeenIsNone() {
    assertThat(transformed("\u200B\u202E"))
        .isInstanceOfSatisfying(
            TransformedRecord.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(RejectionReason.NO_TITLE));
  }

  private static TransformedRecord transformed(String title) {
    ListingObserved listing = (ListingObserved) SampleObservations.listing(BOARD, 1, "1", title);
    byte[] key = BOARD.toString().getBytes(StandardCharsets.UTF_8);
    return TRANSFORMER.apply(
        new ConsumerRecord<>(
            "observations",
            0,
            0,
            listing.observedAt().toEpochMilli(),
            TimestampType.LOG_APPEND_TIME,
            0,
            0,
            key,
            Json.bytes(listing),
            new RecordHeaders(),
            Optional.empty()));
  }
}
