package wagewire.metrics.sentence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Words the decomposition of growth over all boards, for comparison. */
public final class GrowthDecompositionSentence {

  private GrowthDecompositionSentence() {}

  /**
   * A part of naive growth.
   *
   * @param points of it
   * @param boards that make it; null where unknown
   */
  public record Part(double points, @Nullable Integer boards) {}

  /**
   * @param naive growth over all boards, in percent; the parts add up to it
   * @param panel boards tracked in both years
   * @param entered other boards that hold more now
   * @param left other boards that hold less now
   */
  public static String of(Subject subject, double naive, Part panel, Part entered, Part left) {
    double[] parts = {panel.points(), entered.points(), left.points()};
    boolean whole = addUp(0, naive, parts);
    int digits = !whole && addUp(1, naive, parts) ? 1 : 0;
    StringBuilder sentence = new StringBuilder();
    sentence.append(
        ("Counting all boards gives %s %% year over year for %s, which is not growth of the market:"
                + " %s points from %s tracked in both years")
            .formatted(
                Numbers.signed(naive, digits),
                Labels.postings(subject),
                Numbers.signed(panel.points(), digits),
                boards(panel, "board", "boards")));
    if (entered.points() != 0) {
      sentence.append(
          ", %s from %s more now, most of which joined in between"
              .formatted(
                  Numbers.signed(entered.points(), digits),
                  boards(entered, "other that holds", "others that hold")));
    }
    if (left.points() != 0) {
      sentence.append(
          ", %s from %s less now, most of which are not tracked any more"
              .formatted(
                  Numbers.signed(left.points(), digits),
                  boards(left, "other that holds", "others that hold")));
    }
    return sentence.append(whole || digits > 0 ? "." : " (rounded).").toString();
  }

  /** Returns whether the numbers add up as they are printed. */
  private static boolean addUp(int digits, double sum, double... parts) {
    BigDecimal added =
        Arrays.stream(parts)
            .mapToObj(part -> rounded(part, digits))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return added.compareTo(rounded(sum, digits)) == 0;
  }

  private static BigDecimal rounded(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
  }

  private static String boards(Part part, String one, String many) {
    Integer boards = part.boards();
    if (boards == null) {
      return many;
    }
    return Numbers.count(boards) + " " + (boards == 1 ? one : many);
  }
}
