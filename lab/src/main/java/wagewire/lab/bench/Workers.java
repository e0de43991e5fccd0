package wagewire.lab.bench;

import java.util.List;

/** Processes that share the work of one stage. */
record Workers(List<Child> children) implements AutoCloseable {

  /** Throws when one of them has ended. */
  void requireAlive() {
    children.forEach(Child::requireAlive);
  }

  @Override
  public void close() {
    children.forEach(Child::close);
  }
}
