package wagewire.lab.validate.yield;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.settings.RandomKey;
import wagewire.lab.wanted.WantedFigure;

/**
 * A share of figures over many markets. Figures of one market are not independent, so the standard
 * error is the standard deviation of the share over samples of markets drawn with replacement.
 *
 * @param figures number of them
 * @param held how many fulfil the condition
 * @param share in 0..1; null without figures
 * @param error standard error; null without figures or for fewer than 2 markets
 */
record ShareOfFigures(int figures, int held, @Nullable Double share, @Nullable Double error) {

  private static final int SAMPLES = 1_000;
  private static final long SEED = 20_260_118;

  /**
   * Counts figures.
   *
   * @param which figures that count
   * @param condition that they may fulfil
   */
  static ShareOfFigures of(
      List<MarketFigures> markets,
      Predicate<WantedFigure> which,
      Predicate<WantedFigure> condition) {
    int[] figures = new int[markets.size()];
    int[] held = new int[markets.size()];
    for (int number = 0; number < figures.length; number++) {
      List<WantedFigure> those = markets.get(number).figures().stream().filter(which).toList();
      figures[number] = those.size();
      held[number] = (int) those.stream().filter(condition).count();
    }
    return of(figures, held);
  }

  /**
   * Adds up markets.
   *
   * @param figures by market
   * @param held by market, in the same order
   */
  static ShareOfFigures of(int[] figures, int[] held) {
    int all = 0;
    int good = 0;
    for (int number = 0; number < figures.length; number++) {
      all += figures[number];
      good += held[number];
    }
    return new ShareOfFigures(
        all, good, all == 0 ? null : (double) good / all, all == 0 ? null : error(figures, held));
  }

  /** Returns true when the share is not below the least one by more than two standard errors. */
  @JsonIgnore
  boolean reaches(double least) {
    return share != null && share >= least - 2 * (error == null ? 0 : error);
  }

  private static @Nullable Double error(int[] figures, int[] held) {
    if (figures.length < 2) {
      return null;
    }
    RandomKey key = RandomKey.of(SEED);
    double sum = 0;
    double squares = 0;
    int samples = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      int all = 0;
      int good = 0;
      for (int draw = 0; draw < figures.length; draw++) {
        int market = key.with(sample).with(draw).below(figures.length);
        all += figures[market];
        good += held[market];
      }
      if (all > 0) {
        double share = (double) good / all;
        sum += share;
        squares += share * share;
        samples++;
      }
    }
    double mean = sum / samples;
    return Math.sqrt(Math.max(0, squares / samples - mean * mean));
  }
}
