package wagewire.transform.pay;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.PayBasis;

/** What the words for pay say of its basis. */
final class Basis {

  private static final Set<Meaning> PAY =
      EnumSet.of(Meaning.PAY, Meaning.BASE, Meaning.TOTAL, Meaning.COMMISSION, Meaning.NET);

  private Basis() {}

  static boolean isPay(Set<Meaning> meanings) {
    return !Collections.disjoint(PAY, meanings);
  }

  /** Null when the words say nothing; net pay has no basis that compares. */
  static @Nullable PayBasis of(Set<Meaning> meanings) {
    if (meanings.contains(Meaning.NET)) {
      return PayBasis.UNKNOWN;
    }
    if (meanings.contains(Meaning.TOTAL)) {
      return PayBasis.TOTAL;
    }
    if (meanings.contains(Meaning.COMMISSION)) {
      return PayBasis.COMMISSION;
    }
    return meanings.contains(Meaning.BASE) ? PayBasis.BASE : null;
  }
}
