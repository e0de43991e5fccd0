package wagewire.ingest.fetch.http;

import java.io.IOException;
import wagewire.ingest.fetch.address.AddressSyntaxRules.UnsafeAddressException;
import wagewire.ingest.fetch.address.Redaction;
import wagewire.ingest.fetch.pace.HostGate.CircuitOpenException;

/** Describes in one line why there is no answer. */
public final class FailureReason {

  private FailureReason() {}

  public static String of(IOException failure) {
    String message = failure.getMessage();
    String kind = failure.getClass().getSimpleName();
    if (message == null) {
      return kind;
    }
    boolean ours =
        failure instanceof UnsafeAddressException || failure instanceof CircuitOpenException;
    String line = Redaction.of(message.lines().findFirst().orElse(""));
    return ours ? line : kind + ": " + line;
  }
}
