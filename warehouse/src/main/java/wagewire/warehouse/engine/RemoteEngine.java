package wagewire.warehouse.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Other machines that compute steps, and the access by which they read what to compute. */
public final class RemoteEngine implements AutoCloseable {

  private final Supplier<ComputeEngine> connect;
  private final DatabaseAccess database;
  private @Nullable ComputeEngine engine;

  /**
   * @param connect connects when there is something to compute
   */
  public RemoteEngine(Supplier<ComputeEngine> connect, DatabaseAccess database) {
    this.connect = connect;
    this.database = database;
  }

  /** Returns the connected engine; it is closed with this. */
  public synchronized ComputeEngine engine() {
    if (engine == null) {
      engine = connect.get();
    }
    return engine;
  }

  public DatabaseAccess database() {
    return database;
  }

  /** Gives the machines back; they are connected again when there is more to compute. */
  @Override
  public synchronized void close() {
    if (engine != null) {
      engine.close();
      engine = null;
    }
  }
}
