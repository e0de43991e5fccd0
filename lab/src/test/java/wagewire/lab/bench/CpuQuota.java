package wagewire.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A share of one processor that a process may not exceed: a control group of Linux, of version 1 or
 * 2. Wants the superuser.
 */
final class CpuQuota implements AutoCloseable {

  private static final Path GROUPS = Path.of("/sys/fs/cgroup");
  private static final int PERIOD = 100_000;

  private final Path group;

  private CpuQuota(Path group) {
    this.group = group;
  }

  /**
   * @param share 0.25 for a quarter of one processor
   */
  static CpuQuota of(long process, double share) throws IOException {
    int quota = (int) Math.round(share * PERIOD);
    boolean second = Files.exists(GROUPS.resolve("cgroup.controllers"));
    Path group = (second ? GROUPS : GROUPS.resolve("cpu")).resolve("wagewire-bench-" + process);
    if (second) {
      Files.writeString(GROUPS.resolve("cgroup.subtree_control"), "+cpu");
    }
    Files.createDirectory(group);
    if (second) {
      Files.writeString(group.resolve("cpu.max"), quota + " " + PERIOD);
    } else {
      Files.writeString(group.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD));
      Files.writeString(group.resolve("cpu.cfs_quota_us"), Integer.toString(quota));
    }
    Files.writeString(group.resolve("cgroup.procs"), Long.toString(process));
    return new CpuQuota(group);
  }

  /** When the process has ended. */
  @Override
  public void close() throws IOException {
    Files.delete(group);
  }
}
