package wagewire.ingest.fetch.address;

import java.net.UnknownHostException;

/** Refuses an address; the message is one line for a person. */
public final class UnsafeAddressException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  public UnsafeAddressException(String message) {
    super(message);
  }
}
