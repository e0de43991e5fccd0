package wagewire.reporting.judge;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Keeps a single withheld part of a published total from being found by subtraction (methodology
 * §11).
 */
public final class SecondarySuppression {

  /** A part of a total. */
  public record Part(int postings, Status status) {}

  private SecondarySuppression() {}

  /**
   * Which part to withhold as well: the smallest shown one, if exactly one part is withheld.
   *
   * @param total status of the total
   * @param parts that add up to it
   * @return its place among the parts; empty if none needs to be withheld
   */
  public static OptionalInt alsoWithhold(Status total, List<Part> parts) {
    List<Integer> shown =
        IntStream.range(0, parts.size())
            .filter(i -> parts.get(i).status() != Status.SUPPRESSED)
            .boxed()
            .toList();
    if (total == Status.SUPPRESSED || parts.size() - shown.size() != 1) {
      return OptionalInt.empty();
    }
    return shown.stream()
        .mapToInt(Integer::intValue)
        .reduce(
            (one, other) -> parts.get(other).postings() < parts.get(one).postings() ? other : one);
  }
}
