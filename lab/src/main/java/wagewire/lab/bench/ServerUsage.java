package wagewire.lab.bench;

import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import wagewire.app.connect.Servers;

/** CPU time of this process and of the PostgreSQL that it uses, since the creation. */
public final class ServerUsage {

  private final long postmaster;
  private final double before;

  private ServerUsage(long postmaster) {
    this.postmaster = postmaster;
    this.before = used();
  }

  /** Begins to measure. */
  public static ServerUsage of(Servers servers) {
    return new ServerUsage(postmaster(servers));
  }

  /** Returns the process id of PostgreSQL's parent process. */
  static long postmaster(Servers servers) {
    long backend =
        DSL.using(servers.dataSource(), SQLDialect.POSTGRES)
            .fetchSingle("select pg_backend_pid()")
            .get(0, Long.class);
    return ProcessHandle.of(backend)
        .flatMap(ProcessHandle::parent)
        .map(ProcessHandle::pid)
        .orElseThrow();
  }

  public double cpuSeconds() {
    return used() - before;
  }

  /** Returns the highest memory that this process ever had, in megabytes of 2^20 bytes. */
  public double peakMegabytes() {
    return ProcessTable.of(ProcessHandle.current().pid())
        .orElse(ResourceUsage.NONE)
        .peakMegabytes();
  }

  private double used() {
    return ProcessTable.ofFamily(postmaster).cpuSeconds()
        + ProcessTable.of(ProcessHandle.current().pid()).orElse(ResourceUsage.NONE).cpuSeconds();
  }
}
