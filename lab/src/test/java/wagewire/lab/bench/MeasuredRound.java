package wagewire.lab.bench;

import wagewire.lab.bench.round.RequestCounts;

/**
 * What a round of the simulated frame took.
 *
 * @param heap most MiB that one process needed after a collection
 * @param database bytes that the database grew by
 * @param kafka bytes that the topics grew by
 */
record MeasuredRound(
    StageResult result, RequestCounts requests, long heap, long database, long kafka) {

  /** Returns CPU seconds of all parts but the simulated boards. */
  double cpuSeconds() {
    return result.cpuSecondsPerMillion() * result.postings() / 1e6;
  }

  double cpuSeconds(MeasuredPart part) {
    return result.usage().getOrDefault(part, ResourceUsage.NONE).cpuSeconds();
  }
}
