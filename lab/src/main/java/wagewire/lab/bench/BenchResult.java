package wagewire.lab.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a bench found.
 *
 * @param boards that were collected twice, a week of the market's time apart
 * @param processors of the machine, which boards' servers share too
 * @param workers processes of transform, and as many of load
 * @param alone each stage while the others rest
 * @param together from boards' answers to rows in PostgreSQL
 */
public record BenchResult(
    int boards,
    long postings,
    int processors,
    int workers,
    List<StageResult> alone,
    StageResult together,
    BytesPerPosting bytes) {

  /** The stage that by itself takes longest. */
  public StageResult slowest() {
    return Objects.requireNonNull(
        alone.stream().min(Comparator.comparingDouble(StageResult::rate)).orElse(together));
  }

  /** Rate of all stages together in that of the slowest alone. */
  @JsonProperty("together_in_slowest")
  public double togetherInSlowest() {
    return together.rate() / slowest().rate();
  }
}
