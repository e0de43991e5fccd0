package wagewire.app.pipeline;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import wagewire.app.connect.Servers;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/**
 * Number of records that each stage has not processed yet.
 *
 * @param transform observations to normalise
 * @param load postings and rejections to load
 * @param halfRetention whether one of them is older than half the retention of its topic
 */
public record PipelineLag(long transform, long load, boolean halfRetention) {

  private static final Logger LOG = LoggerFactory.getLogger(PipelineLag.class);

  /**
   * Returns the lag; empty where no Kafka is named or runs, or where it does not respond within
   * seconds.
   */
  public static Optional<PipelineLag> of(Servers servers) {
    return servers
        .kafkaIfUp()
        .flatMap(kafka -> {
          try (Admin admin = Admin.create(kafka)) {
            PipelineProgress progress = PipelineProgress.impatient(admin, servers.dataSource());
            return Optional.of(
                new PipelineLag(
                    progress.toNormalise(),
                    progress.toLoad(),
                    progress.isHalfRetentionLate(Instant.now())));
          } catch (KafkaException e) {
            LOG.info("No client of Kafka can be made", e);
            return Optional.empty();
          } catch (WagewireException e) {
            if (e.code() == ErrorCode.KAFKA_UNREACHABLE) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }
}
