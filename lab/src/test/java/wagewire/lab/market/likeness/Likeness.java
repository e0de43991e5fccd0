package wagewire.lab.market.likeness;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RoleMix;
import wagewire.lab.market.text.Advert;

/** Measures markets and real boards: values by property, shares between 0 and 1. */
final class Likeness {

  private static final long SEED = 7;

  /** The first of the days of which real boards are at hand. */
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  private static final int WORKING_DAYS = 3;
  private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 2);
  private static final int QUIET_DAYS = 3;
  private static final int EMPLOYERS_FOR_PAY = 400;

  private Likeness() {}

  static Map<String, Double> ofMarket() {
    MarketDays market = new MarketDays(MarketSettings.lifelike(SEED));
    Map<String, Double> values = new LinkedHashMap<>();
    values.putAll(ofDays(market.own(MONDAY, WORKING_DAYS)));
    values.putAll(DayMeasures.of(market.own(FRIDAY, QUIET_DAYS), "-on-quiet-days"));
    values.putAll(CopyMeasures.of(market, MONDAY));
    values.putAll(AbsenceMeasures.of(market, LocalDate.of(2025, 1, 6)));
    values.putAll(pay());
    return values;
  }

  /** Of what the series of real boards holds. */
  static Map<String, Double> ofDays(List<SeenDay> days) {
    Map<String, Double> values = new LinkedHashMap<>(BoardMeasures.of(days.getLast()));
    values.putAll(DayMeasures.of(days, ""));
    return values;
  }

  private static Map<String, Double> pay() {
    Map<String, Double> values = new LinkedHashMap<>();
    for (LocalDate month :
        List.of(
            LocalDate.of(2020, 1, 6),
            LocalDate.of(2022, 1, 3),
            LocalDate.of(2023, 1, 2),
            LocalDate.of(2026, 2, 2))) {
      values.put("disclosed-" + month.getYear(), AdvertMeasures.disclosed(real(month), false));
      values.put(
          "marketing-disclosed-" + month.getYear(), AdvertMeasures.disclosed(focused(month), true));
    }
    List<Advert> latest = real(LocalDate.of(2026, 2, 2));
    values.put("range-width", AdvertMeasures.width(latest));
    values.putAll(AdvertMeasures.texts(latest));
    return values;
  }

  private static List<Advert> real(LocalDate monday) {
    return new MarketDays(
            MarketSettings.lifelike(SEED)
                .withEmployers(EMPLOYERS_FOR_PAY)
                .withFirstMonday(monday)
                .withWeeks(1))
        .adverts(monday);
  }

  private static List<Advert> focused(LocalDate monday) {
    return new MarketDays(
            MarketSettings.standard(SEED)
                .withEmployers(EMPLOYERS_FOR_PAY)
                .withMix(RoleMix.FOCUSED)
                .withFirstMonday(monday)
                .withWeeks(1))
        .adverts(monday);
  }
}
