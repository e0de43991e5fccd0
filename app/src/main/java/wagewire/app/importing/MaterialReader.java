package wagewire.app.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import wagewire.ingest.read.PayloadReader;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.Readers;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.ingest.read.contact.ContactDetails;
import wagewire.ingest.read.table.TableReader;
import wagewire.ingest.read.table.TableRow;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.RejectionReason;

/** Reads the files of an import, board by board. */
final class MaterialReader {

  private static final Set<String> TABLES = Set.of(TableReader.CSV, TableReader.JSON_LINES);

  private final ImportRequest request;
  private final Map<BoardId, Material> boards = new LinkedHashMap<>();

  private MaterialReader(ImportRequest request) {
    this.request = request;
  }

  /** Throws when the platform is unknown or a file cannot be opened; refusals are in the result. */
  static Map<BoardId, Material> read(ImportRequest request) {
    MaterialReader reader = new MaterialReader(request);
    for (Path file : request.files()) {
      if (TABLES.contains(request.platform())) {
        reader.table(file);
      } else {
        reader.payload(file, Readers.of(request.platform()));
      }
    }
    return reader.boards;
  }

  private void table(Path file) {
    try (TableReader rows = TableReader.open(file, request.platform(), request.columns())) {
      for (TableRow row : rows) {
        switch (row) {
          case TableRow.Read(String board, var listing) -> of(board).listings().add(listing);
          case TableRow.Refused(Refusal refusal) -> of(request.token()).refusals().add(refusal);
        }
      }
    }
  }

  private Material of(@org.jspecify.annotations.Nullable String token) {
    BoardId board =
        token == null || token.isBlank()
            ? request.board()
            : new BoardId(request.platform(), token.strip());
    return boards.computeIfAbsent(board, id -> new Material());
  }

  private void payload(Path file, PayloadReader reader) {
    byte[] payload = bytes(file);
    Material material = of(request.token());
    try {
      material.add(reader.read(payload, new ReadContext(request.board(), request.employer())));
    } catch (UnreadablePayloadException e) {
      material
          .refusals()
          .add(
              new Refusal(
                  file.getFileName().toString(),
                  RejectionReason.UNREADABLE,
                  file.getFileName() + ": " + e.getMessage(),
                  ContactDetails.remove(
                      new String(payload, java.nio.charset.StandardCharsets.UTF_8))));
    }
  }

  private static byte[] bytes(Path file) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return plain.readAllBytes();
    } catch (NoSuchFileException e) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT, "no such file", file.toString(), "Check the name.", e);
    } catch (IOException e) {
      throw new WagewireException(
          ErrorCode.UNREADABLE_INPUT,
          "the file cannot be read: " + e.getMessage(),
          file.toString(),
          "Check that it is whole and that you may read it.",
          e);
    }
  }
}
