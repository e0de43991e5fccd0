package wagewire.lab.supply;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;

/** Advisories that somebody brings: JSON files of OSV's format in a folder or a ZIP file. */
record AdvisoryList(List<Advisory> advisories) {

  private static final String TO_DO =
      "Bring advisories in OSV's format, such as its export for Maven; SECURITY.md says how.";

  /**
   * Reads all about Maven; throws {@link WagewireException} if a file is none, or there is none.
   */
  static AdvisoryList read(Path folderOrZip) {
    List<Advisory> all;
    try {
      all = Files.isDirectory(folderOrZip) ? below(folderOrZip) : zipped(folderOrZip);
    } catch (IOException | ProviderNotFoundException e) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          "neither a folder nor a ZIP file: " + e.getMessage(),
          folderOrZip.toString(),
          TO_DO,
          e);
    }
    if (all.isEmpty()) {
      throw new WagewireException(
          ErrorCode.NOTHING_READABLE, "no advisory about Maven", folderOrZip.toString(), TO_DO);
    }
    return new AdvisoryList(all);
  }

  Instant newest() {
    return advisories.stream()
        .map(Advisory::modified)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static List<Advisory> zipped(Path zip) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(zip)) {
      return below(files.getPath("/"));
    }
  }

  private static List<Advisory> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(AdvisoryList::advisory)
          .filter(Advisory::isAboutMaven)
          .toList();
    }
  }

  private static Advisory advisory(Path file) {
    try {
      Advisory advisory = Json.read(Files.readAllBytes(file), Advisory.class);
      if (advisory.isComplete()) {
        return advisory;
      }
      throw unreadable(file, "'id' or 'modified' is missing", null);
    } catch (IOException | JacksonException e) {
      throw unreadable(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static WagewireException unreadable(Path file, String why, @Nullable Exception cause) {
    return new WagewireException(
        ErrorCode.UNREADABLE_INPUT,
        "no advisory in OSV's format: " + why.lines().findFirst().orElse(""),
        file.toString(),
        TO_DO,
        cause);
  }
}
