package wagewire.lab.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The figures of a benchmark.
 *
 * @param boards number of boards, each collected twice, a week of simulated time apart
 * @param processors number of the machine's processors, which the boards' servers use too
 * @param workers number of transform processes, and of load processes
 * @param alone results of each stage while the others are idle
 * @param together result from the boards' responses to rows in PostgreSQL
 */
public record BenchResult(
    int boards,
    long postings,
    int processors,
    int workers,
    List<StageResult> alone,
    StageResult together,
    BytesPerPosting bytes) {

  /** Returns the stage with the lowest rate. */
  public StageResult slowest() {
    return Objects.requireNonNull(
        alone.stream().min(Comparator.comparingDouble(StageResult::rate)).orElse(together));
  }

  /** Returns the rate of all stages together divided by that of the slowest stage alone. */
  @JsonProperty("together_in_slowest")
  public double togetherInSlowest() {
    return together.rate() / slowest().rate();
  }
}
