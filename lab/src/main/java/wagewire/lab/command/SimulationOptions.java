package wagewire.lab.command;

import java.time.LocalDate;
import picocli.CommandLine.Option;
import wagewire.lab.market.settings.MarketSettings;
import wagewire.lab.market.settings.NamedWorld;

/** Options of the commands that simulate the market of the demo. */
final class SimulationOptions {

  @Option(
      names = "--weeks",
      description = "Number of weeks to collect (default: ${DEFAULT-VALUE}).")
  private int weeks = 66;

  @Option(
      names = "--seed",
      description = "Seed of the simulated market (default: ${DEFAULT-VALUE}).")
  private long seed = 7;

  @Option(
      names = "--world",
      paramLabel = "WORLD",
      converter = WorldName.class,
      description =
          "kind, or real: employers are as unlike each other as real ones, and hire and close in"
              + " bursts (default: kind).")
  private NamedWorld world = NamedWorld.KIND;

  int weeks() {
    return weeks;
  }

  /**
   * Returns settings whose last week is that of the standard market, whatever the number of weeks.
   *
   * @throws IllegalArgumentException for a number of weeks that no market has
   */
  MarketSettings settings() {
    MarketSettings standard = MarketSettings.standard(seed);
    LocalDate end = standard.firstMonday().plusWeeks(standard.weeks());
    return standard
        .withWeeks(weeks)
        .withFirstMonday(end.minusWeeks(weeks))
        .withSpreads(world.spreads());
  }
}
