package wagewire.warehouse.engine;

/**
 * Other machines that compute steps, and the access by which they read what to compute.
 *
 * @param engine closed with this
 */
public record RemoteEngine(ComputeEngine engine, DatabaseAccess database) implements AutoCloseable {

  @Override
  public void close() {
    engine.close();
  }
}
