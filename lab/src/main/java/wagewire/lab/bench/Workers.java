package wagewire.lab.bench;

import java.util.List;

/** Processes that share the work of one stage. */
record Workers(List<ServiceProcess> children) implements AutoCloseable {

  /** Throws when one of them has ended. */
  void requireAlive() {
    children.forEach(ServiceProcess::requireAlive);
  }

  @Override
  public void close() {
    children.forEach(ServiceProcess::close);
  }
}
