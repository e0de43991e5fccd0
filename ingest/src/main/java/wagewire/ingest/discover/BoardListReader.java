package wagewire.ingest.discover;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.NewBoard;
import wagewire.ingest.catalogue.TokenShapes;
import wagewire.model.board.BoardId;
import wagewire.model.error.WagewireException;

/**
 * Reads lists of boards: one address or token per line, or CSV with a column {@code url, board_url,
 * slug} or {@code token} and optionally {@code name} and {@code platform}. Unrecognised rows are
 * kept with their line.
 */
public final class BoardListReader {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .setCommentMarker('#')
          .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
          .get();

  private static final List<String> ADDRESSES =
      List.of("url", "board_url", "careers_url", "address", "link");
  private static final List<String> TOKENS = List.of("token", "slug", "board", "board_slug");
  private static final List<String> NAMES = List.of("employer", "name", "company", "company_slug");
  private static final List<String> PLATFORMS = List.of("platform", "ats", "monitor_type");

  private final BoardAddressMatcher addresses;
  private final @Nullable String platform;
  private final Map<BoardId, NewBoard> boards = new LinkedHashMap<>();
  private final List<Unrecognised> unrecognised = new ArrayList<>();
  private long rows;

  /**
   * @param platform of tokens in lists that name none; null when lists must name it
   */
  public BoardListReader(BoardAddressMatcher addresses, @Nullable String platform) {
    this.addresses = addresses;
    this.platform = platform;
  }

  /**
   * A row without a recognised board.
   *
   * @param where file and line
   */
  public record Unrecognised(String where, String text) {}

  /**
   * Reads a list.
   *
   * @param where its name, for messages
   * @throws WagewireException UNREADABLE_INPUT
   */
  public void read(BufferedReader list, String where) {
    List<String> header = null;
    try (CSVParser parser = FORMAT.parse(list)) {
      for (CSVRecord row : parser) {
        if (header == null) {
          header = header(row);
          if (!header.isEmpty()) {
            continue;
          }
        }
        rows++;
        take(row, header, where + ", line " + parser.getCurrentLineNumber());
      }
    } catch (IOException | UncheckedIOException e) {
      throw LineInput.unreadable(where, new IOException(e.getMessage(), e));
    }
  }

  private void take(CSVRecord row, List<String> header, String where) {
    Optional<BoardId> board = header.isEmpty() ? alone(row.get(0)) : named(row, header);
    if (board.isEmpty()) {
      unrecognised.add(new Unrecognised(where, String.join(",", row.toList())));
      return;
    }
    String name = header.isEmpty() ? null : value(row, header, NAMES);
    boards.putIfAbsent(board.get(), NewBoard.of(board.get(), name));
  }

  private Optional<BoardId> alone(String text) {
    Optional<BoardId> board = addresses.recognise(text);
    return board.isPresent() || text.contains("://") ? board : token(platform, text);
  }

  private Optional<BoardId> named(CSVRecord row, List<String> header) {
    String address = value(row, header, ADDRESSES);
    Optional<BoardId> board = address == null ? Optional.empty() : addresses.recognise(address);
    if (board.isPresent()) {
      return board;
    }
    String stated = value(row, header, PLATFORMS);
    return token(stated == null ? platform : stated, value(row, header, TOKENS));
  }

  private Optional<BoardId> token(@Nullable String of, @Nullable String token) {
    if (of == null || token == null || !addresses.platforms().contains(of)) {
      return Optional.empty();
    }
    return addresses.board(of, token).filter(board -> TokenShapes.expectedForm(board).isEmpty());
  }

  /** Returns the header in lower case; empty when the first row is none. */
  private static List<String> header(CSVRecord row) {
    List<String> names = row.toList().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    boolean isHeader =
        names.stream().anyMatch(name -> ADDRESSES.contains(name) || TOKENS.contains(name));
    return isHeader ? names : List.of();
  }

  private static @Nullable String value(CSVRecord row, List<String> header, List<String> columns) {
    for (String column : columns) {
      int at = header.indexOf(column);
      if (at >= 0 && at < row.size() && !row.get(at).isBlank()) {
        return row.get(at);
      }
    }
    return null;
  }

  /** Returns the number of rows without the header. */
  public long rows() {
    return rows;
  }

  /** Returns each board once, in order of appearance. */
  public List<NewBoard> boards() {
    return List.copyOf(boards.values());
  }

  public List<Unrecognised> unrecognised() {
    return List.copyOf(unrecognised);
  }
}
