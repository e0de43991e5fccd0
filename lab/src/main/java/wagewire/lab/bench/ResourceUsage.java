package wagewire.lab.bench;

/**
 * What a part used.
 *
 * @param cpuSeconds of all its processes together, ended ones included
 * @param peakMegabytes the most memory that one of its processes held at once (2^20 bytes)
 */
public record ResourceUsage(double cpuSeconds, double peakMegabytes) {

  static final ResourceUsage NONE = new ResourceUsage(0, 0);

  /** Of both together. */
  ResourceUsage and(ResourceUsage other) {
    return new ResourceUsage(
        cpuSeconds + other.cpuSeconds, Math.max(peakMegabytes, other.peakMegabytes));
  }

  /** What came after an earlier look; memory is the highest ever. */
  ResourceUsage since(ResourceUsage earlier) {
    return new ResourceUsage(cpuSeconds - earlier.cpuSeconds, peakMegabytes);
  }
}
