package wagewire.lab.bench;

import java.util.Locale;

/**
 * What was seen so many minutes after the start; memory in megabytes (2^20 bytes) that each process
 * holds.
 *
 * @param published records of observations so far
 */
record SoakMinute(
    double minute,
    long published,
    long toNormalise,
    long toLoad,
    double ingest,
    double transform,
    double load,
    double kafka) {

  static final String HEAD =
      """
      | minute | published | to normalise | to load | MB: ingest | transform | load | Kafka |
      |---:|---:|---:|---:|---:|---:|---:|---:|\
      """;

  String line() {
    return String.format(
        Locale.ROOT,
        "| %.1f | %,d | %,d | %,d | %.0f | %.0f | %.0f | %.0f |",
        minute,
        published,
        toNormalise,
        toLoad,
        ingest,
        transform,
        load,
        kafka);
  }

  long underWay() {
    return toNormalise + toLoad;
  }
}
