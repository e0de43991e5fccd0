package wagewire.transform.pay;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.transform.pay.token.Token;

/** Resolves the currency that a mark denotes. */
final class CurrencyResolver {

  private final @Nullable String stated;
  private final @Nullable String ofCountry;

  /**
   * @param stated the currency stated for the listing
   * @param country the country of the listing
   */
  CurrencyResolver(@Nullable String stated, @Nullable String country) {
    this.stated = stated;
    this.ofCountry = Currencies.ofCountry(country);
  }

  /**
   * Resolves the currency: a mark of one currency decides; an ambiguous one takes the listing's
   * currency, else its country's, if the mark may denote it. Without a mark the listing decides.
   * Null when nothing settles it.
   */
  @Nullable String settle(List<Token.Mark> marks) {
    for (Token.Mark mark : marks) {
      if (mark.codes().size() == 1) {
        return mark.codes().getFirst();
      }
    }
    if (marks.isEmpty()) {
      return stated != null ? stated : ofCountry;
    }
    List<String> codes = marks.getFirst().codes();
    if (stated != null && codes.contains(stated)) {
      return stated;
    }
    return ofCountry != null && codes.contains(ofCountry) ? ofCountry : null;
  }
}
