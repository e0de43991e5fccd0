package wagewire.app.collecting;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import wagewire.app.command.Arguments;

/** Option to collect a simulated market instead of real boards. */
public final class MarketOption {

  @Option(
      names = "--market",
      paramLabel = "URL",
      description = "Collect the simulated market served there (./wagewire market) instead.")
  private @Nullable URI market;

  /**
   * Returns the market's address; null for real boards.
   *
   * @throws ParameterException for an invalid address, and when a catalogue is named as well
   */
  public @Nullable URI address(CommandLine command, CatalogueOptions catalogue) {
    if (market == null) {
      return null;
    }
    if (catalogue.catalogueNamed()) {
      throw new ParameterException(
          command, "--market has a catalogue of its own; leave out --catalogue");
    }
    if (!Arguments.isWebAddress(market)) {
      throw new ParameterException(
          command,
          "--market must be an address such as http://127.0.0.1:8491, not '" + market + "'");
    }
    return market;
  }
}
