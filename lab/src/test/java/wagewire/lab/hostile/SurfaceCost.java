package wagewire.lab.hostile;

import java.time.Duration;

/**
 * CPU time and memory used by a surface for its inputs.
 *
 * @param bytes of all inputs
 * @param cpu of all inputs
 * @param slowest CPU time of the slowest input
 * @param allocated bytes of one input at most; most of them are free again before its end
 */
record SurfaceCost(
    String surface,
    long inputs,
    long bytes,
    long published,
    long rejected,
    Duration cpu,
    Duration slowest,
    long allocated) {

  static SurfaceCost none(String surface) {
    return new SurfaceCost(surface, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO, 0);
  }

  SurfaceCost and(int size, SurfaceReading reading) {
    Duration took = reading.cpu();
    return new SurfaceCost(
        surface,
        inputs + 1,
        bytes + size,
        published + reading.told().published(),
        rejected + reading.told().rejected(),
        cpu.plus(took),
        took.compareTo(slowest) > 0 ? took : slowest,
        Math.max(allocated, reading.allocated()));
  }
}
