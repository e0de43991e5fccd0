package wagewire.lab.bench.figures;

import java.util.Map;

/**
 * What one release took.
 *
 * @param seconds from the postings of changed listings to the commit
 * @param cpuSeconds of the program and PostgreSQL
 * @param peakMegabytes highest memory of the program (megabytes of 2^20 bytes)
 * @param rows number of rows of {@code metrics.figure} afterwards
 * @param figures number of figures in these rows
 * @param digest of these rows; equal figures have equal ones
 * @param steps seconds of each step, in their order
 */
public record MeasuredRelease(
    double seconds,
    double cpuSeconds,
    double peakMegabytes,
    long rows,
    long figures,
    String digest,
    Map<String, Double> steps) {}
