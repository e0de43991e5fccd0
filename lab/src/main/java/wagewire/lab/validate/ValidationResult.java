package wagewire.lab.validate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.lab.validate.IntervalCoverage.EmployerClass;
import wagewire.lab.validate.IntervalCoverage.StatusFilter;

/**
 * The result of a validation; its JSON is printed.
 *
 * @param markets how many were simulated
 * @param naive null where coverage grows in no market
 * @param readings errors by measuring in the markets that were read from texts
 * @param trials every shown figure
 */
public record ValidationResult(
    boolean simulated,
    long seed,
    int markets,
    List<IntervalCoverage> coverages,
    List<YearBias> biases,
    @Nullable NaiveCoverage naive,
    List<ReadingError> readings,
    List<ValidationGate> gates,
    @JsonIgnore List<Trial> trials) {

  static ValidationResult of(long seed, int markets, List<Trial> trials) {
    List<IntervalCoverage> coverages = coverages(trials);
    List<YearBias> biases = YearBias.all(trials);
    Optional<NaiveCoverage> naive = NaiveCoverage.of(trials);
    return new ValidationResult(
        true,
        seed,
        markets,
        coverages,
        biases,
        naive.orElse(null),
        ReadingError.all(trials),
        ValidationGate.all(coverages, biases, naive),
        trials);
  }

  /** Returns true when the figures meet all requirements. */
  public boolean passed() {
    return gates.stream().allMatch(ValidationGate::passed);
  }

  private static List<IntervalCoverage> coverages(List<Trial> trials) {
    Set<List<String>> measured = new LinkedHashSet<>();
    trials.stream()
        .map(trial -> List.of(trial.metric(), trial.horizon()))
        .sorted((one, other) -> one.toString().compareTo(other.toString()))
        .forEach(measured::add);
    List<IntervalCoverage> coverages = new ArrayList<>();
    for (List<String> one : measured) {
      for (StatusFilter status : StatusFilter.values()) {
        Arrays.stream(EmployerClass.values())
            .map(employers ->
                IntervalCoverage.of(one.getFirst(), one.getLast(), employers, status, trials))
            .flatMap(Optional::stream)
            .forEach(coverages::add);
      }
    }
    return coverages;
  }
}
