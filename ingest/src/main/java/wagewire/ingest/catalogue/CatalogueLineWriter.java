package wagewire.ingest.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wagewire.model.board.SourceKind;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.source.Sources;
import wagewire.model.text.CsvText;

/** Formats boards as lines for a catalogue's header. */
final class CatalogueLineWriter {

  private static final String UNVERIFIED = "unverified";

  private final List<String> header;

  private CatalogueLineWriter(List<String> header) {
    this.header = header;
  }

  static CatalogueLineWriter of(List<SourceLine> lines) {
    return new CatalogueLineWriter(
        lines.stream()
            .filter(line -> !line.isRemark())
            .findFirst()
            .map(SourceLine::fields)
            .orElse(List.of()));
  }

  /**
   * Formats a board; throws {@link WagewireException} MISSING_COLUMN when the header lacks a column
   * that it needs. A website without a column is left out.
   */
  String line(NewBoard board) {
    Map<String, String> values = values(board);
    for (String column : List.of(CatalogueColumns.KIND, CatalogueColumns.BASE_URL)) {
      if (values.containsKey(column) && !header.contains(column)) {
        throw new WagewireException(
            ErrorCode.MISSING_COLUMN,
            "the catalogue has no column '%s'".formatted(column),
            board.board().toString(),
            "Add it to the header; lines without a value stay as they are");
      }
    }
    List<String> fields = new ArrayList<>();
    header.forEach(column -> fields.add(values.getOrDefault(column, "")));
    while (!fields.isEmpty() && fields.getLast().isEmpty()) {
      fields.removeLast();
    }
    return CsvText.line(fields.toArray());
  }

  private static Map<String, String> values(NewBoard board) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(CatalogueColumns.PLATFORM, board.board().platform());
    values.put(CatalogueColumns.TOKEN, board.board().token());
    values.put(CatalogueColumns.EMPLOYER, Optional.ofNullable(board.employer()).orElse(""));
    values.put(CatalogueColumns.NOTE, UNVERIFIED);
    SourceKind kind = board.kind();
    if (kind != null && kind != Sources.kind(board.board().platform())) {
      values.put(CatalogueColumns.KIND, kind.id());
    }
    if (board.baseUrl() != null) {
      values.put(CatalogueColumns.BASE_URL, board.baseUrl().toString());
    }
    if (board.website() != null) {
      values.put(CatalogueColumns.WEBSITE, board.website().toString());
    }
    return values;
  }
}
