package wagewire.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for, and what is already had of it.
 *
 * @param etag of the answer that is had; null to ask whatever is had
 * @param lastModified of the answer that is had, as the server wrote it
 */
public record FetchRequest(URI address, @Nullable String etag, @Nullable String lastModified) {

  public static FetchRequest unconditional(URI address) {
    return new FetchRequest(address, null, null);
  }

  boolean conditional() {
    return etag != null || lastModified != null;
  }
}
