package wagewire.local.data;

import java.io.IOException;

/** Starts and stops the server of a folder; its caller holds the folder's lock. */
public interface ServerEngine {

  /**
   * Returns when the server answers.
   *
   * @return host and port
   * @throws wagewire.model.error.WagewireException when it does not, for a known reason
   */
  String start() throws IOException;

  /** Returns when the server is gone; a server that does not run is fine. */
  void stop() throws IOException;

  boolean isRunning() throws IOException;
}
