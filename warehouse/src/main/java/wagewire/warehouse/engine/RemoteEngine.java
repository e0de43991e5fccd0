package wagewire.warehouse.engine;

/**
 * Other machines that compute steps, and the access by which they read what to compute.
 *
 * @param engine stays open as long as it is used
 */
public record RemoteEngine(ComputeEngine engine, DatabaseAccess database) {}
