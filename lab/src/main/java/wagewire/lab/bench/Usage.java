package wagewire.lab.bench;

/**
 * What a part used.
 *
 * @param cpuSeconds of all its processes together, ended ones included
 * @param peakMegabytes the most memory that one of its processes held at once (2^20 bytes)
 */
public record Usage(double cpuSeconds, double peakMegabytes) {

  static final Usage NONE = new Usage(0, 0);

  /** Of both together. */
  Usage and(Usage other) {
    return new Usage(cpuSeconds + other.cpuSeconds, Math.max(peakMegabytes, other.peakMegabytes));
  }

  /** What came after an earlier look; memory is the highest ever. */
  Usage since(Usage earlier) {
    return new Usage(cpuSeconds - earlier.cpuSeconds, peakMegabytes);
  }
}
