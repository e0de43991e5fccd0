package wagewire.lab.market.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The strength of every spread of a market.
 *
 * @param strengths in the unit of the spread, all of them
 */
public record Spreads(Map<Spread, Double> strengths) {

  private static final Spreads KIND = each(Spread::kind);
  private static final Spreads REAL = each(Spread::real);

  public Spreads {
    strengths = Map.copyOf(strengths);
    if (strengths.size() < Spread.values().length) {
      throw new IllegalArgumentException("Spreads without a strength: " + strengths.keySet());
    }
  }

  /** Returns the spreads of a market in which employers differ little and hire evenly. */
  public static Spreads kind() {
    return KIND;
  }

  /** Returns the spreads with which a market is as rough as real boards. */
  public static Spreads real() {
    return REAL;
  }

  /** Draws each spread evenly between those of the kind and of the real world. */
  public static Spreads drawn(RandomKey key) {
    return each(one ->
        one.kind() + (one.real() - one.kind()) * key.with(Trait.SPREAD).with(one.id()).uniform());
  }

  public double of(Spread one) {
    return Objects.requireNonNull(strengths.get(one));
  }

  /** Returns the same spreads, those given being as in a kind market. */
  public Spreads without(Set<Spread> others) {
    return each(one -> others.contains(one) ? one.kind() : of(one));
  }

  private static Spreads each(ToDoubleFunction<Spread> strength) {
    Map<Spread, Double> strengths = new EnumMap<>(Spread.class);
    for (Spread one : Spread.values()) {
      strengths.put(one, strength.applyAsDouble(one));
    }
    return new Spreads(strengths);
  }
}
