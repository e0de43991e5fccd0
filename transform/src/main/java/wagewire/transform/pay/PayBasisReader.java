package wagewire.transform.pay;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.PayBasis;

/** Determines the basis of pay from the meanings of words. */
final class PayBasisReader {

  private static final Set<PhraseMeaning> PAY =
      EnumSet.of(
          PhraseMeaning.PAY,
          PhraseMeaning.BASE,
          PhraseMeaning.TOTAL,
          PhraseMeaning.COMMISSION,
          PhraseMeaning.NET);

  private PayBasisReader() {}

  static boolean isPay(Set<PhraseMeaning> meanings) {
    return !Collections.disjoint(PAY, meanings);
  }

  /** Returns the stated basis; null without one. Net pay has no comparable basis. */
  static @Nullable PayBasis of(Set<PhraseMeaning> meanings) {
    if (meanings.contains(PhraseMeaning.NET)) {
      return PayBasis.UNKNOWN;
    }
    if (meanings.contains(PhraseMeaning.TOTAL)) {
      return PayBasis.TOTAL;
    }
    if (meanings.contains(PhraseMeaning.COMMISSION)) {
      return PayBasis.COMMISSION;
    }
    return meanings.contains(PhraseMeaning.BASE) ? PayBasis.BASE : null;
  }
}
