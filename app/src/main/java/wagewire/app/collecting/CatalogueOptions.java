package wagewire.app.collecting;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.Catalogue;
import wagewire.ingest.fetch.FetchSettings;

/** Which boards are collected, and as whom. */
public final class CatalogueOptions {

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "Boards to collect: CSV with platform, token, employer (default: bundled).")
  private @Nullable Path catalogue;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      defaultValue = "${env:WAGEWIRE_CONTACT}",
      description =
          "Web or mail address that boards' owners can write to; required for live boards.")
  private @Nullable String contact;

  public List<BoardEntry> boards() {
    return catalogue == null ? Catalogue.bundled() : Catalogue.read(catalogue);
  }

  /** Null when live boards would be asked without telling them who asks. */
  public @Nullable FetchSettings fetching(List<BoardEntry> boards) {
    if (contact != null && !contact.isBlank()) {
      return FetchSettings.standard("Wagewire/0.1 (+" + contact.strip() + ")");
    }
    boolean loopback =
        boards.stream()
            .allMatch(entry ->
                entry.baseUrl() != null
                    && List.of("127.0.0.1", "localhost", "[::1]")
                        .contains(String.valueOf(entry.baseUrl().getHost())));
    return loopback ? FetchSettings.standard("Wagewire/0.1 (loopback)") : null;
  }
}
