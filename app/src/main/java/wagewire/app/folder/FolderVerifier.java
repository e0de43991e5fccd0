package wagewire.app.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.reporting.folder.FolderFile;
import wagewire.reporting.folder.FolderManifest;
import wagewire.reporting.folder.FolderPart;
import wagewire.reporting.folder.FolderRelease;
import wagewire.reporting.folder.FolderSnapshot;
import wagewire.warehouse.Warehouse;

/** Compares the current folder of a directory with its manifest and with PostgreSQL. */
public final class FolderVerifier {

  private static final String WRITE_AGAIN =
      "./wagewire folder write writes the folder again where rows or files changed.";

  private final Warehouse warehouse;
  private final Path directory;

  public FolderVerifier(Warehouse warehouse, Path directory) {
    this.warehouse = warehouse;
    this.directory = directory;
  }

  /**
   * Compares all files and all rows.
   *
   * @throws WagewireException UNREADABLE_INPUT where there is no folder or a file is damaged;
   *     CHECK_FAILED for the first row that PostgreSQL has otherwise at the folder's release, or a
   *     release that it does not have; NOT_READY when another command replaced the folder meanwhile
   */
  public VerifiedFolder verify() {
    try {
      PublishedFolder folder = folder();
      try {
        return verify(folder);
      } catch (NoSuchFileException e) {
        if (Files.exists(folder.path())) {
          throw e;
        }
        throw replaced(folder, e);
      }
    } catch (IOException e) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          "the folder cannot be read: " + e.getMessage(),
          directory.toString(),
          "Check that this user may read it.",
          e);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL cannot be read: " + e.getMessage(), e);
    }
  }

  private PublishedFolder folder() throws IOException {
    return PublishedFolder.find(directory.resolve(ReleaseFolders.CURRENT))
        .orElseThrow(() ->
            new WagewireException(
                ErrorCode.UNREADABLE_INPUT,
                "there is no folder that folder write made, or its manifest is damaged",
                directory.resolve(ReleaseFolders.CURRENT).toString(),
                "Name the directory that was given to ./wagewire folder write."));
  }

  private VerifiedFolder verify(PublishedFolder folder) throws IOException, SQLException {
    requireIntact(folder);
    FolderManifest manifest = folder.manifest();
    FolderRelease release = manifest.release();
    try (FolderSnapshot database = FolderSnapshot.open(warehouse)) {
      FolderRelease newest = database.newest();
      if (!database.has(release)) {
        throw differs(
            "release %s (%d) is not one of this database: it was made again, or the folder is of"
                    .formatted(release.vintage(), release.sequence())
                + " another database",
            folder.path());
      }
      List<FolderPart> parts = database.parts(release, null, manifest.buckets());
      requireFiles(folder, parts);
      for (FolderPart part : parts) {
        Path file = folder.path().resolve(part.path());
        Optional<String> difference = database.firstDifference(part, file);
        if (difference.isPresent()) {
          throw differs(difference.get(), file);
        }
      }
      return new VerifiedFolder(
          folder.name(),
          release.vintage(),
          release.sequence(),
          manifest.files().size(),
          manifest.rows(),
          newest.equals(release) ? null : newest.vintage());
    }
  }

  private static void requireIntact(PublishedFolder folder) throws IOException {
    for (FolderFile file : folder.manifest().files()) {
      Optional<String> damage = folder.damage(file);
      if (damage.isPresent()) {
        if (!Files.exists(folder.path())) {
          throw replaced(folder, null);
        }
        throw damaged("a file is damaged: " + damage.get(), folder.path().resolve(file.path()));
      }
    }
    Optional<String> unknown = folder.unknownFile();
    if (unknown.isPresent()) {
      throw damaged("a file is not in the manifest", folder.path().resolve(unknown.get()));
    }
  }

  private static void requireFiles(PublishedFolder folder, List<FolderPart> parts) {
    FolderManifest manifest = folder.manifest();
    for (FolderPart part : parts) {
      if (manifest.file(part.path()).isEmpty()) {
        throw differs(
            "PostgreSQL has %,d rows of a file that the folder lacks".formatted(part.rows()),
            folder.path().resolve(part.path()));
      }
    }
    Set<String> expected = parts.stream().map(FolderPart::path).collect(Collectors.toSet());
    for (FolderFile file : manifest.files()) {
      if (!expected.contains(file.path())) {
        throw differs(
            "PostgreSQL has none of the %,d rows of the file".formatted(file.rows()),
            folder.path().resolve(file.path()));
      }
    }
  }

  private static WagewireException damaged(String what, Path where) {
    return new WagewireException(ErrorCode.UNREADABLE_INPUT, what, where.toString(), WRITE_AGAIN);
  }

  private static WagewireException differs(String what, Path where) {
    return new WagewireException(ErrorCode.CHECK_FAILED, what, where.toString(), WRITE_AGAIN);
  }

  private static WagewireException replaced(
      PublishedFolder folder, @Nullable NoSuchFileException cause) {
    return new WagewireException(
        ErrorCode.NOT_READY,
        "other commands replaced the folder while it was read",
        folder.path().toString(),
        "Run it again.",
        cause);
  }
}
