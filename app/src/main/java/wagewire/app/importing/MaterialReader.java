package wagewire.app.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
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
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.FetchOutcome;
import wagewire.model.event.RejectionReason;

/** Reads the files of an import, board by board. */
final class MaterialReader {

  private static final String PAGES = "jsonld";

  private final ImportRequest request;
  private final RowCollector rows;
  private final BoardMaterial payloads = new BoardMaterial();
  private final Map<String, Long> ignored = new TreeMap<>();

  private int broken;
  private int foreign;

  MaterialReader(ImportRequest request) {
    this.request = request;
    this.rows = new RowCollector(request);
  }

  ImportMaterial read() {
    UnsupportedPlatforms.refuse(request.platform());
    if (request.isTable()) {
      request.files().forEach(this::table);
      return new ImportMaterial(request, rows.boards(), broken, ignored);
    }
    PayloadReader reader = PayloadReaders.of(request.platform());
    request.files().forEach(file -> payload(file, reader));
    if (isForeign()) {
      throw UnsupportedPlatforms.without(request.files());
    }
    ObservedBoard observed =
        new ObservedBoard(request.board(), Objects.requireNonNull(request.observedAt()));
    return new ImportMaterial(request, Map.of(observed, payloads), broken, ignored);
  }

  /**
   * Returns true when the files are pages or documents without a posting; a board declared complete
   * may be empty.
   */
  private boolean isForeign() {
    return request.platform().equals(PAGES)
        && payloads.listings().isEmpty()
        && payloads.refusals().size() == foreign
        && !request.complete();
  }

  private void table(Path file) {
    try (TableReader table = TableReader.open(file, request.platform(), request.columns())) {
      Iterator<TableRow> iterator = table.iterator();
      for (TableRow row = next(file, iterator); row != null; row = next(file, iterator)) {
        rows.add(row);
      }
      table.ignoredColumns().forEach((column, values) -> ignored.merge(column, values, Long::sum));
    }
  }

  /** Returns the next row; null at the table's end, and where it breaks off. */
  private @Nullable TableRow next(Path file, Iterator<TableRow> iterator) {
    try {
      return iterator.hasNext() ? iterator.next() : null;
    } catch (WagewireException e) {
      rows.refuse(broken(file, e.getMessage(), ""));
      return null;
    }
  }

  private void payload(Path file, PayloadReader reader) {
    byte[] payload = bytes(file);
    try {
      payloads.add(reader.read(payload, new ReadContext(request.board(), request.employer())));
    } catch (UnreadablePayloadException e) {
      foreign += e.outcome() == FetchOutcome.CHANGED_SHAPE ? 1 : 0;
      payloads.add(broken(file, e.getMessage(), new String(payload, StandardCharsets.UTF_8)));
    }
  }

  private Refusal broken(Path file, @Nullable String why, String original) {
    broken++;
    return new Refusal(
        null,
        RejectionReason.UNREADABLE,
        file.getFileName() + ": " + why,
        ContactDetails.remove(original));
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
