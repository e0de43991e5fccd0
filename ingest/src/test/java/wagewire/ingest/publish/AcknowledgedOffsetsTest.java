package wagewire.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

final class AcknowledgedOffsetsTest {

  private static final TopicPartition PARTITION = new TopicPartition("observations", 1);
  private static final TopicPartition OTHER = new TopicPartition("observations", 2);

  private final AcknowledgedOffsets offsets = new AcknowledgedOffsets();

  @Test
  void offsetsThatGrowByPartitionAreIntact() {
    offsets.add(PARTITION, 7);
    offsets.add(OTHER, 3);
    offsets.add(PARTITION, 9);

    assertThat(offsets.isLost()).isFalse();
    assertThat(offsets.intactEnd(PARTITION, 12)).isEqualTo(12);
  }

  @Test
  void anOffsetGivenTwiceShowsFromWhereRecordsAreLostOnce() {
    offsets.add(PARTITION, 7);
    offsets.add(PARTITION, 8);
    offsets.add(PARTITION, 5);
    offsets.add(PARTITION, 6);

    assertThat(offsets.isLost()).isTrue();
    assertThat(offsets.intactEnd(OTHER, 12)).isEqualTo(12);
    assertThat(offsets.intactEnd(PARTITION, 12)).isEqualTo(5);
    assertThat(offsets.isLost()).isFalse();
    assertThat(offsets.intactEnd(PARTITION, 12)).isEqualTo(12);
  }

  @Test
  void afterTheEndWasReadOffsetsAreExpectedFromThere() {
    offsets.add(PARTITION, 9);
    assertThat(offsets.intactEnd(PARTITION, 4)).isEqualTo(4);

    offsets.add(PARTITION, 4);
    assertThat(offsets.isLost()).isFalse();
    offsets.add(PARTITION, 4);
    assertThat(offsets.isLost()).isTrue();
  }
}
