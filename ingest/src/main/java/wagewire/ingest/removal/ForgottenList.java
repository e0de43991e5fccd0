package wagewire.ingest.removal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.json.Json;
import wagewire.model.listing.ForgottenItem;

/**
 * A file that lists what was forgotten, one JSON object a line, outside the database: a restored
 * backup from before does not know it.
 */
public record ForgottenList(Path file) {

  /** Name of the file in a data directory. */
  public static final String NAME = "forgotten.jsonl";

  /**
   * Reads the list; a missing file is an empty one.
   *
   * @throws WagewireException UNREADABLE_INPUT when the file holds something else
   */
  public List<ForgottenItem> read() {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<ForgottenItem> items = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        items.add(item(line, items.size() + 1));
      }
      return items;
    } catch (CharacterCodingException e) {
      throw failure(
          "the list of what was forgotten is no UTF-8",
          file.toString(),
          "Name the file that forget wrote.",
          e);
    } catch (IOException e) {
      throw inaccessible("read", e);
    }
  }

  /**
   * Adds what is not listed yet.
   *
   * @throws WagewireException UNREADABLE_INPUT when the file cannot be written or holds something
   *     else
   */
  public void add(List<ForgottenItem> items) {
    if (items.isEmpty()) {
      return;
    }
    List<ForgottenItem> listed = new ArrayList<>();
    try {
      create();
    } catch (IOException e) {
      throw inaccessible("created", e);
    }
    try (LineFile lines =
        LineFile.open(file, (line, _) -> listed.add(item(line, listed.size() + 1)))) {
      for (ForgottenItem item : items) {
        if (listed.stream().noneMatch(other -> isSame(item, other))) {
          lines.add(Json.text(item));
          listed.add(item);
        }
      }
    } catch (IOException e) {
      throw inaccessible("written", e);
    }
  }

  /**
   * Removes an item, so that a restored backup does not forget it.
   *
   * @throws WagewireException UNREADABLE_INPUT as {@link #add}
   */
  public void remove(ForgottenItem item) {
    List<ForgottenItem> kept = read().stream().filter(other -> !isSame(item, other)).toList();
    ForgottenList rest = new ForgottenList(Path.of(file + ".new"));
    try {
      Files.deleteIfExists(rest.file);
      rest.add(kept);
      if (kept.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        Files.move(rest.file, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw inaccessible("written", e);
    }
  }

  /** Creates a missing file, closed to other accounts where the file system knows modes. */
  private void create() throws IOException {
    if (Files.exists(file)) {
      return;
    }
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  private static boolean isSame(ForgottenItem one, ForgottenItem other) {
    return one.board().equals(other.board()) && Objects.equals(one.listing(), other.listing());
  }

  private ForgottenItem item(String line, int number) {
    try {
      ForgottenItem item = Json.read(line, ForgottenItem.class);
      BoardId _ = BoardId.parse(Objects.requireNonNullElse(item.board(), ""));
      return item;
    } catch (JacksonException | IllegalArgumentException e) {
      throw failure(
          "the line is not an entry of a list of what was forgotten",
          file + ":" + number,
          "Remove the line or correct it: forget writes a JSON object with board, listing and"
              + " forgotten_at in each.",
          e);
    }
  }

  private WagewireException inaccessible(String done, IOException cause) {
    return failure(
        "the list of what was forgotten cannot be " + done + ": " + cause.getMessage(),
        file.toString(),
        "Name another file with --forgotten, or give this user permission to read and write it.",
        cause);
  }

  private static WagewireException failure(
      String what, String where, String toDo, Exception cause) {
    return new WagewireException(ErrorCode.UNREADABLE_INPUT, what, where, toDo, cause);
  }
}
