package wagewire.app.collecting;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.BundledCatalogue;
import wagewire.ingest.catalogue.Catalogue;
import wagewire.ingest.collect.Collector.CollectSettings;
import wagewire.ingest.fetch.FetchSettings;

/** Options for the catalogue, the contact and the limits of a visit. */
public final class CatalogueOptions {

  @Option(
      names = "--catalogue",
      paramLabel = "starter|frame|FILE",
      description =
          "Boards to collect: some 840 that come with the program (starter, the default), 65,000"
              + " (frame), or CSV with platform, token, employer.")
  private @Nullable String catalogue;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description =
          "Web or mail address that boards' owners can write to; required for live boards.")
  private @Nullable String contact;

  @Option(
      names = "--visit-minutes",
      paramLabel = "N",
      description =
          "Read a board in part when its answers have taken N minutes together, without the waits"
              + " for its host's pace (default: 20).")
  private int visitMinutes = (int) CollectSettings.ANSWERS.toMinutes();

  /**
   * Returns the limits of a visit.
   *
   * @throws ParameterException for less than a minute
   */
  public CollectLimits limits(CommandLine command) {
    if (visitMinutes < 1) {
      throw new ParameterException(
          command, "--visit-minutes must be at least 1, not " + visitMinutes);
    }
    return new CollectLimits(Duration.ofMinutes(visitMinutes), null);
  }

  /** Returns true when the user named a catalogue. */
  boolean catalogueNamed() {
    return catalogue != null;
  }

  /** Returns the boards of the catalogue that can be collected live. */
  public List<BoardEntry> boards() {
    String named = catalogue == null ? BundledCatalogue.STARTER.id() : catalogue;
    return Catalogue.read(named).stream().filter(BoardEntry::live).toList();
  }

  /** Returns the settings of requests; null when live boards need a contact and none was given. */
  public @Nullable FetchSettings fetching(List<BoardEntry> boards) {
    if (contact != null && !contact.isBlank()) {
      return FetchSettings.standard("Wagewire/0.1 (+" + contact.strip() + ")");
    }
    boolean loopback =
        boards.stream()
            .allMatch(entry ->
                entry.baseUrl() != null
                    && isLoopback(entry.baseUrl())
                    && (entry.website() == null || isLoopback(entry.website())));
    return loopback ? FetchSettings.standard("Wagewire/0.1 (loopback)") : null;
  }

  /** Returns true for an address of this machine, which needs no contact. */
  public static boolean isLoopback(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    return List.of("127.0.0.1", "localhost", "[::1]").contains(host);
  }
}
