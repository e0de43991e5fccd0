package wagewire.lab.bench;

import java.util.List;

/** The processes that share the work of one stage. */
record Workers(List<ServiceProcess> children) implements AutoCloseable {

  /** Throws when one of the processes has ended. */
  void requireAlive() {
    children.forEach(ServiceProcess::requireAlive);
  }

  @Override
  public void close() {
    children.forEach(ServiceProcess::close);
  }
}
