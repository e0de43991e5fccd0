package wagewire.lab.bench;

/**
 * CPU time and memory used by a part.
 *
 * @param cpuSeconds CPU seconds of all its processes, including ended ones
 * @param peakMegabytes highest memory of any one of its processes (megabytes of 2^20 bytes)
 */
public record ResourceUsage(double cpuSeconds, double peakMegabytes) {

  static final ResourceUsage NONE = new ResourceUsage(0, 0);

  /** Returns the usage of both together. */
  ResourceUsage and(ResourceUsage other) {
    return new ResourceUsage(
        cpuSeconds + other.cpuSeconds, Math.max(peakMegabytes, other.peakMegabytes));
  }

  /** Returns the CPU time used since an earlier measurement; memory is the highest ever. */
  ResourceUsage since(ResourceUsage earlier) {
    return new ResourceUsage(cpuSeconds - earlier.cpuSeconds, peakMegabytes);
  }
}
