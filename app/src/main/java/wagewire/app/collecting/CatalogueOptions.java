package wagewire.app.collecting;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.catalogue.Catalogue;
import wagewire.ingest.fetch.FetchSettings;
import wagewire.ingest.keep.KeptResponses;

/** Which boards are collected, and as whom. */
public final class CatalogueOptions {

  private static final int USUAL_DAYS = 30;

  @Option(
      names = "--catalogue",
      paramLabel = "FILE",
      description = "Boards to collect: CSV with platform, token, employer (default: bundled).")
  private @Nullable Path catalogue;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description =
          "Web or mail address that boards' owners can write to; required for live boards.")
  private @Nullable String contact;

  @Option(
      names = "--keep-responses",
      paramLabel = "DIR",
      description = "Keep what boards answer there, as web archives (default: nothing is kept).")
  private @Nullable Path keepResponses;

  @Option(
      names = "--keep-days",
      paramLabel = "N",
      description = "Delete what was kept more than N days ago when a round begins (default: 30).")
  private @Nullable Integer keepDays;

  /**
   * Null when nothing is to be kept; else a folder that can be written.
   *
   * @throws ParameterException for days without a folder, or fewer than one
   */
  public @Nullable KeptResponses responses(CommandLine command) {
    Path folder = keepResponses;
    if (folder == null && keepDays != null) {
      throw new ParameterException(command, "--keep-days requires --keep-responses");
    }
    if (folder == null) {
      return null;
    }
    int days = keepDays == null ? USUAL_DAYS : keepDays;
    if (days < 1) {
      throw new ParameterException(command, "--keep-days must be at least 1, not " + days);
    }
    KeptResponses responses = new KeptResponses(folder, days);
    responses.tryOut();
    return responses;
  }

  /**
   * @param option beside which nothing can be kept
   * @throws ParameterException when it is to be kept all the same
   */
  public void requireNothingKept(CommandLine command, String option) {
    if (keepResponses != null || keepDays != null) {
      throw new ParameterException(
          command, "--keep-responses and --keep-days are for real boards, not " + option);
    }
  }

  /** Whether boards were named that are not those that come with the program. */
  boolean catalogueNamed() {
    return catalogue != null;
  }

  /** Those that can be collected live; the catalogue may hold others. */
  public List<BoardEntry> boards() {
    List<BoardEntry> all = catalogue == null ? Catalogue.bundled() : Catalogue.read(catalogue);
    return all.stream().filter(BoardEntry::live).toList();
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
                    && isLoopback(entry.baseUrl())
                    && (entry.website() == null || isLoopback(entry.website())));
    return loopback ? FetchSettings.standard("Wagewire/0.1 (loopback)") : null;
  }

  private static boolean isLoopback(URI address) {
    return List.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(address.getHost()));
  }
}
