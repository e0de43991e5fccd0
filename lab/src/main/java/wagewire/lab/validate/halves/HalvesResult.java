package wagewire.lab.validate.halves;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The result of the half-sample test; its JSON is printed.
 *
 * @param employers with postings on both days
 * @param growth mean over the groups of the share of splits that agree
 * @param remote the same of remote shares
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record HalvesResult(
    LocalDate from,
    LocalDate to,
    long seed,
    int splits,
    int employers,
    @Nullable Double growth,
    @Nullable Double remote,
    List<GroupAgreement> groups) {

  static HalvesResult of(
      LocalDate from,
      LocalDate to,
      long seed,
      int splits,
      int employers,
      List<GroupAgreement> groups) {
    return new HalvesResult(
        from,
        to,
        seed,
        splits,
        employers,
        mean(groups, GroupAgreement::growth),
        mean(groups, GroupAgreement::remote),
        groups);
  }

  private static @Nullable Double mean(
      List<GroupAgreement> groups, Function<GroupAgreement, Agreement> agreement) {
    double[] shares =
        groups.stream()
            .map(agreement)
            .map(Agreement::share)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    double sum = 0;
    for (double share : shares) {
      sum += share;
    }
    return shares.length == 0 ? null : sum / shares.length;
  }
}
