package wagewire.lab.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * The rate and resources of one stage, or of all stages together.
 *
 * @param seconds from the start of its processes to the last posting
 */
public record StageResult(
    String stage, long postings, double seconds, Map<MeasuredPart, ResourceUsage> usage) {

  /** Returns postings per second. */
  @JsonProperty("postings_per_second")
  public double rate() {
    return postings / seconds;
  }

  /** Returns CPU seconds per million postings, without the boards' servers. */
  @JsonProperty("cpu_seconds_per_million")
  public double cpuSecondsPerMillion() {
    return 1e6
        * usage.entrySet().stream()
            .filter(part -> part.getKey() != MeasuredPart.BOARDS)
            .mapToDouble(part -> part.getValue().cpuSeconds())
            .sum()
        / postings;
  }
}
