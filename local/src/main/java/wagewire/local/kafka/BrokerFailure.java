package wagewire.local.kafka;

import java.nio.file.Path;
import wagewire.local.data.DiskFailure;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

/** Turns the failures of a starting broker into one line for a person. */
final class BrokerFailure {

  private BrokerFailure() {}

  static WagewireException of(Throwable failure, Path data) {
    if (DiskFailure.isDiskFull(failure)) {
      return DiskFailure.full(data, failure);
    }
    if (isPortInUse(failure)) {
      return new WagewireException(
          ErrorCode.PORT_IN_USE,
          "another program took Kafka's port",
          data.toString(),
          "Try again",
          failure);
    }
    return new WagewireException(
        ErrorCode.KAFKA_UNREACHABLE,
        "the Kafka broker did not start: " + root(failure),
        data.toString(),
        "A Kafka cluster can be named with --kafka instead",
        failure);
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      root = cause;
    }
    return root;
  }

  private static boolean isPortInUse(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (message != null && message.contains("Address already in use")) {
        return true;
      }
    }
    return false;
  }
}
