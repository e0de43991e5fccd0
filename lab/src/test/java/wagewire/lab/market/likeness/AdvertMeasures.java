package wagewire.lab.market.likeness;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wagewire.lab.market.text.Advert;
import wagewire.lab.market.text.AdvertMarkup;
import wagewire.model.posting.RoleFamily;

/** What adverts say of pay, and how much they say. */
final class AdvertMeasures {

  private AdvertMeasures() {}

  /** Lengths of descriptions as HTML. */
  static Map<String, Double> texts(Collection<Advert> adverts) {
    double[] lengths =
        adverts.stream()
            .mapToDouble(advert -> AdvertMarkup.html(advert.description().all()).length())
            .toArray();
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("description-p10", Quantile.of(lengths, 0.1));
    values.put("description-median", Quantile.of(lengths, 0.5));
    values.put("description-p90", Quantile.of(lengths, 0.9));
    return values;
  }

  /** Share of the adverts for jobs in the United States that state pay, as fields or in words. */
  static double disclosed(Collection<Advert> adverts, boolean onlyMarketing) {
    List<Advert> counted =
        adverts.stream()
            .filter(advert -> advert.posting().office().country().code().equals("US"))
            .filter(advert ->
                !onlyMarketing || !advert.posting().role().family().equals(RoleFamily.OTHER))
            .toList();
    long stating = counted.stream().filter(AdvertMeasures::statesPay).count();
    return (double) stating / counted.size();
  }

  /** Mean width of the ranges in fields, in parts of their middles. */
  static double width(Collection<Advert> adverts) {
    return adverts.stream()
        .flatMap(advert -> advert.pay().stream())
        .mapToDouble(pay -> 2.0 * (pay.max() - pay.min()) / (pay.max() + pay.min()))
        .average()
        .orElseThrow();
  }

  /** The first paragraph about pay holds digits only where it states it. */
  private static boolean statesPay(Advert advert) {
    String words = advert.description().closing().getFirst().paragraphs().getFirst();
    return advert.pay().isPresent() || words.chars().anyMatch(Character::isDigit);
  }
}
