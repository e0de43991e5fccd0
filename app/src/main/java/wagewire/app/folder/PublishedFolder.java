package wagewire.app.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;
import wagewire.reporting.folder.FolderFile;
import wagewire.reporting.folder.FolderManifest;
import wagewire.warehouse.backup.Checksum;

/**
 * A complete folder of a release.
 *
 * @param path without symbolic links
 */
record PublishedFolder(Path path, FolderManifest manifest) {

  /**
   * Reads the manifest of a folder; empty where it is missing or damaged.
   *
   * @throws WagewireException NEWER_DATA_DIRECTORY when another version wrote it
   */
  static Optional<PublishedFolder> find(Path folder) throws IOException {
    Path file = folder.resolve(FolderManifest.FILE);
    try {
      FolderManifest manifest = Json.read(Files.readAllBytes(file), FolderManifest.class);
      if (manifest.layout() != FolderManifest.LAYOUT) {
        throw new WagewireException(
            ErrorCode.NEWER_DATA_DIRECTORY,
            "another version of Wagewire wrote this folder",
            file.toString(),
            "Use that version, or name another folder.");
      }
      return Optional.of(new PublishedFolder(folder.toRealPath(), manifest));
    } catch (NoSuchFileException | JacksonException _) {
      return Optional.empty();
    }
  }

  String name() {
    return path.getFileName().toString();
  }

  /** Returns the files that are as the manifest has them. */
  Set<FolderFile> intactFiles() throws IOException {
    Set<FolderFile> intact = new HashSet<>();
    for (FolderFile file : manifest.files()) {
      if (damage(file).isEmpty()) {
        intact.add(file);
      }
    }
    return intact;
  }

  /** Returns how a file differs from what the manifest has of it; empty where it does not. */
  Optional<String> damage(FolderFile file) throws IOException {
    Path there = path.resolve(file.path());
    try {
      long bytes = Files.size(there);
      if (bytes != file.bytes()) {
        return Optional.of("it has %,d bytes instead of %,d".formatted(bytes, file.bytes()));
      }
      return Checksum.of(there).equals(file.sha256())
          ? Optional.empty()
          : Optional.of("its checksum is not that of the manifest");
    } catch (NoSuchFileException _) {
      return Optional.of("it is missing");
    }
  }

  /** Returns a file that the manifest does not name; empty where there is none. */
  Optional<String> unknownFile() throws IOException {
    List<String> known = new ArrayList<>(manifest.files().stream().map(FolderFile::path).toList());
    known.add(FolderManifest.FILE);
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(file -> !Files.isDirectory(file))
          .map(file -> path.relativize(file).toString())
          .filter(file -> !known.contains(file))
          .sorted()
          .findFirst();
    }
  }
}
