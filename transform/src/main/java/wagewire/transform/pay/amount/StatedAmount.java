package wagewire.transform.pay.amount;

import java.util.List;
import java.util.Set;
import wagewire.transform.pay.token.PhraseMeaning;
import wagewire.transform.pay.token.Token;

/**
 * An amount or a range among the tokens of a passage.
 *
 * @param first index of its first token
 * @param after index of the token after it
 * @param marks currency marks at either end
 * @param inner meanings of the phrases between the two ends, such as the period of the first
 * @param range whether both ends are written
 * @param scaled whether a multiplier is written, such as k
 */
public record StatedAmount(
    int first,
    int after,
    AmountRange amounts,
    List<Token.Mark> marks,
    Set<PhraseMeaning> inner,
    boolean range,
    boolean scaled) {

  public boolean isMarked() {
    return !marks.isEmpty();
  }
}
