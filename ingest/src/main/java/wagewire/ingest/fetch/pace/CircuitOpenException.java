package wagewire.ingest.fetch.pace;

import java.io.IOException;

/** Signals that requests to a host are suspended; the message is one line for a person. */
public final class CircuitOpenException extends IOException {

  private static final long serialVersionUID = 1L;

  CircuitOpenException(String message) {
    super(message);
  }
}
