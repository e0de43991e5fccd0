package wagewire.app.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.PayloadReader;
import wagewire.ingest.read.PayloadReaders;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.ingest.read.contact.ContactDetails;
import wagewire.ingest.read.table.TableReader;
import wagewire.ingest.read.table.TableReader.TableRow;
import wagewire.model.board.BoardId;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.RejectionReason;

/** Reads the files of an import, board by board. */
final class MaterialReader {

  private static final String PAGES = "jsonld";
  private static final Set<String> TABLES = Set.of(TableReader.CSV, TableReader.JSON_LINES);

  private final ImportRequest request;
  private final Map<BoardId, BoardMaterial> boards = new LinkedHashMap<>();
  private final Map<String, Long> ignored = new TreeMap<>();

  private int broken;
  private int foreign;

  MaterialReader(ImportRequest request) {
    this.request = request;
  }

  ImportMaterial read() {
    UnsupportedPlatforms.refuse(request.platform());
    for (Path file : request.files()) {
      if (TABLES.contains(request.platform())) {
        table(file);
      } else {
        payload(file, PayloadReaders.of(request.platform()));
      }
    }
    if (isForeign()) {
      throw UnsupportedPlatforms.without(request.files());
    }
    return new ImportMaterial(request, boards, broken, ignored);
  }

  /**
   * Returns true when the files are pages or documents without a posting; a board declared complete
   * may be empty.
   */
  private boolean isForeign() {
    boolean listed = boards.values().stream().anyMatch(one -> !one.listings().isEmpty());
    int refused = boards.values().stream().mapToInt(one -> one.refusals().size()).sum();
    return request.platform().equals(PAGES) && !listed && refused == foreign && !request.complete();
  }

  private void table(Path file) {
    try (TableReader table = TableReader.open(file, request.platform(), request.columns())) {
      Iterator<TableRow> rows = table.iterator();
      for (TableRow row = next(file, rows); row != null; row = next(file, rows)) {
        switch (row) {
          case TableRow.Read(String board, var listing) -> of(board).add(listing);
          case TableRow.Refused(Refusal refusal) -> of(request.token()).add(refusal);
        }
      }
      table.ignoredColumns().forEach((column, values) -> ignored.merge(column, values, Long::sum));
    }
  }

  /** Returns the next row; null at the table's end, and where it breaks off. */
  private @Nullable TableRow next(Path file, Iterator<TableRow> rows) {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (WagewireException e) {
      refuse(file, e.getMessage(), "");
      return null;
    }
  }

  private BoardMaterial of(@Nullable String token) {
    BoardId board =
        token == null || token.isBlank()
            ? request.board()
            : new BoardId(request.platform(), token.strip());
    return boards.computeIfAbsent(board, id -> new BoardMaterial());
  }

  private void payload(Path file, PayloadReader reader) {
    byte[] payload = bytes(file);
    BoardMaterial material = of(request.token());
    try {
      material.add(reader.read(payload, new ReadContext(request.board(), request.employer())));
    } catch (UnreadablePayloadException e) {
      foreign += e.outcome() == FetchOutcome.CHANGED_SHAPE ? 1 : 0;
      refuse(file, e.getMessage(), new String(payload, StandardCharsets.UTF_8));
    }
  }

  private void refuse(Path file, @Nullable String why, String original) {
    broken++;
    of(request.token())
        .add(
            new Refusal(
                null,
                RejectionReason.UNREADABLE,
                file.getFileName() + ": " + why,
                ContactDetails.remove(original)));
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
