package wagewire.lab.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * What one stage, or all of them together, made of the postings.
 *
 * @param seconds from the start of its processes to the last posting
 */
public record StageResult(
    String stage, long postings, double seconds, Map<MeasuredPart, ResourceUsage> usage) {

  /** Postings a second. */
  @JsonProperty("postings_per_second")
  public double rate() {
    return postings / seconds;
  }

  /** Seconds of processors that a million postings take, the boards' servers not counted. */
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
