package wagewire.ingest.publish;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Says in a person's words what went wrong with Kafka. */
final class KafkaFailures {

  private KafkaFailures() {}

  static WagewireException of(Throwable failure, String where) {
    Throwable cause =
        failure instanceof ExecutionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof UnknownTopicOrPartitionException) {
      return unreachable("a topic is missing: " + cause.getMessage(), where, cause);
    }
    if (cause instanceof TimeoutException) {
      return unreachable("Kafka does not answer", where, cause);
    }
    return unreachable("Kafka does not accept records: " + cause.getMessage(), where, cause);
  }

  private static WagewireException unreachable(String what, String where, Throwable cause) {
    return new WagewireException(
        ErrorCode.KAFKA_UNREACHABLE,
        what,
        where,
        "Check that the broker runs and try again; unacknowledged records are sent again",
        cause);
  }
}
