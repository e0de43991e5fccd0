package wagewire.transform.pay;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.PayBasis;

/** What the words for pay say of its basis. */
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

  /** Null when the words say nothing; net pay has no basis that compares. */
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
