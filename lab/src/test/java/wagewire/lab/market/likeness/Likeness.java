package wagewire.lab.market.likeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.RoleMix;
import wagewire.lab.market.settings.Spreads;
import wagewire.lab.market.text.Advert;

/** Measures markets and real boards: values by property, shares between 0 and 1. */
final class Likeness {

  private static final long SEED = 7;

  /** The first of the days of which real boards are at hand. */
  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

  private static final int WORKING_DAYS = 3;
  private static final int THREE_WEEKS = 3;
  private static final int MARKETS_FOR_SPREADS = 5;
  private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 2);
  private static final int QUIET_DAYS = 3;
  private static final int EMPLOYERS_FOR_PAY = 400;

  private Likeness() {}

  static Map<String, Double> ofMarket() {
    MarketDays market = new MarketDays(MarketSettings.lifelike(SEED));
    Map<String, Double> values = new LinkedHashMap<>();
    values.putAll(ofDays(market.own(MONDAY, WORKING_DAYS)));
    values.putAll(spreads(Spreads.real()));
    values.putAll(DayMeasures.of(market.own(FRIDAY, QUIET_DAYS), "-on-quiet-days"));
    values.putAll(CopyMeasures.of(market, MONDAY));
    values.putAll(AbsenceMeasures.of(market, LocalDate.of(2025, 1, 6)));
    values.putAll(pay());
    return values;
  }

  /**
   * How unlike each other employers are: medians of some markets, as a few large boards decide each
   * value.
   */
  static Map<String, Double> spreads(Spreads spreads) {
    Map<String, List<Double>> drawn = new LinkedHashMap<>();
    for (long seed = SEED; seed < SEED + MARKETS_FOR_SPREADS; seed++) {
      spreads(new MarketDays(MarketSettings.lifelike(seed).withSpreads(spreads)))
          .forEach((id, value) -> drawn.computeIfAbsent(id, _ -> new ArrayList<>()).add(value));
    }
    Map<String, Double> values = new LinkedHashMap<>();
    drawn.forEach((id, ofMarkets) ->
        values.put(id, ofMarkets.stream().sorted().toList().get(MARKETS_FOR_SPREADS / 2)));
    return values;
  }

  private static Map<String, Double> spreads(MarketDays market) {
    SeenDay first = market.keys(MONDAY);
    Map<String, Double> values = new LinkedHashMap<>();
    values.putAll(BurstMeasures.ofTwoDays(first, market.keys(MONDAY.plusDays(2))));
    values.putAll(BurstMeasures.ofThreeWeeks(market.keys(MONDAY.minusWeeks(THREE_WEEKS)), first));
    values.putAll(FamilyMeasures.of(market.own(MONDAY, 1).getFirst().all()));
    values.putAll(PayMeasures.of(market.pays(MONDAY)));
    return values;
  }

  /** Of what the two series of real boards hold; empty where they are not at hand. */
  static Map<String, Double> ofReal() {
    Map<String, Double> values = new LinkedHashMap<>();
    List<SeenDay> days = RealDays.read();
    if (!days.isEmpty()) {
      values.putAll(ofDays(days));
      SeenDay last = days.getLast();
      values.putAll(BurstMeasures.ofTwoDays(days.get(days.size() - WORKING_DAYS), last));
      values.putAll(FamilyMeasures.of(last.all()));
    }
    RealPay.find()
        .ifPresent(real -> {
          values.putAll(BurstMeasures.ofThreeWeeks(real.first(), real.last()));
          values.putAll(PayMeasures.of(real.pays()));
        });
    return values;
  }

  /** Of days that follow each other. */
  private static Map<String, Double> ofDays(List<SeenDay> days) {
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
                .withSpreads(Spreads.real())
                .withFirstMonday(monday)
                .withWeeks(1))
        .adverts(monday);
  }
}
