package wagewire.app.delivery;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import wagewire.app.outgoing.SendResult;
import wagewire.local.process.FolderTree;

/**
 * Writes the brief's files into a folder of the release, and makes {@code latest} a link to it.
 * Readers see a folder whole or not at all.
 */
final class FolderChannel implements Channel {

  static final String ID = "folder";

  private static final String LATEST = "latest";
  private static final String UNFINISHED = ".unfinished";
  private static final String FORMER = ".former";

  private final Path directory;

  FolderChannel(Path directory) {
    this.directory = directory;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<Receiver> receivers() {
    return List.of(Receiver.single(directory.toString()));
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public SendResult send(ReleasedBrief brief, Receiver receiver) {
    try {
      Files.createDirectories(directory);
      removeUnfinished();
      if (brief.isNoticeAlone()) {
        writeNotice(brief);
      } else {
        write(brief);
      }
      return new SendResult.Taken();
    } catch (IOException e) {
      return SendResult.unavailable(reason(e));
    }
  }

  private static String reason(IOException failure) {
    String reason = failure instanceof FileSystemException system ? system.getReason() : null;
    return reason == null
        ? "the folder cannot be written (%s)".formatted(failure.getClass().getSimpleName())
        : "the folder cannot be written: " + reason;
  }

  private void write(ReleasedBrief brief) throws IOException {
    Path unfinished = hidden(brief.vintage(), UNFINISHED);
    for (Map.Entry<String, byte[]> file : brief.files().entrySet()) {
      Path path = unfinished.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.write(path, file.getValue());
    }
    Path target = directory.resolve(brief.vintage());
    Path former = hidden(brief.vintage(), FORMER);
    if (Files.exists(target)) {
      Files.move(target, former, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    if (Files.exists(former)) {
      FolderTree.delete(former);
    }
    Path link = hidden(LATEST, UNFINISHED);
    Files.createSymbolicLink(link, Path.of(brief.vintage()));
    Files.move(
        link,
        directory.resolve(LATEST),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void writeNotice(ReleasedBrief notice) throws IOException {
    Path unfinished = hidden(notice.name(), UNFINISHED);
    Files.createDirectories(unfinished);
    Path file = Files.write(unfinished.resolve(notice.name()), notice.text());
    Path folder = Files.createDirectories(directory.resolve(ReleasedBrief.NOTICES));
    Files.move(
        file,
        folder.resolve(notice.name() + ".md"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    FolderTree.delete(unfinished);
  }

  private Path hidden(String name, String ending) {
    return directory.resolve(".%s.%s%s".formatted(name, UUID.randomUUID(), ending));
  }

  /** Removes what processes left that were killed while they wrote. */
  private void removeUnfinished() throws IOException {
    try (Stream<Path> inside = Files.list(directory)) {
      for (Path left : inside.filter(FolderChannel::isLeft).toList()) {
        if (Files.isSymbolicLink(left)) {
          Files.delete(left);
        } else {
          FolderTree.delete(left);
        }
      }
    }
  }

  private static boolean isLeft(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".") && (name.endsWith(UNFINISHED) || name.endsWith(FORMER));
  }

  @Override
  public void close() {
    // Nothing is open between two briefs.
  }
}
