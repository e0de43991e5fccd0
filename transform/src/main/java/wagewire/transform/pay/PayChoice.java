package wagewire.transform.pay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Pay;
import wagewire.model.posting.PayBasis;
import wagewire.model.posting.Place;

/** Chooses the pay of a posting among several stated pays. */
public final class PayChoice {

  private PayChoice() {}

  /**
   * The first pay that is for one of {@code places}, else the first base pay, else the first; null
   * when there is none.
   */
  public static @Nullable Pay choose(List<Pay> pays, List<Place> places) {
    for (Pay pay : pays) {
      if (isFor(pay, places)) {
        return pay;
      }
    }
    for (Pay pay : pays) {
      if (pay.basis() == PayBasis.BASE) {
        return pay;
      }
    }
    return pays.isEmpty() ? null : pays.getFirst();
  }

  private static boolean isFor(Pay pay, List<Place> places) {
    String words = pay.place();
    return words != null && places.stream().anyMatch(place -> PlaceWords.covers(words, place));
  }
}
