package wagewire.lab.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.NewBoard;
import wagewire.lab.catalog.BoardReferenceParser.Result;
import wagewire.model.board.BoardId;

/**
 * Reads lists of boards: one address or token per line, CSV, and YAML or JSON by the end of the
 * file's name. CSV and objects have a column {@code url, board_url, slug} or {@code token} and
 * optionally {@code name}, {@code platform} and {@code website} or {@code domain}. A file such as
 * {@code lever.txt} has tokens of that platform if it names none. Unrecognized rows are kept with
 * their file and, except of YAML and JSON, their line.
 */
final class BoardListReader {

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
  private static final List<String> WEBSITES = List.of("website", "domain");
  private static final Pattern WEB = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);
  private static final List<String> PLATFORMS =
      List.of("platform", "ats", "provider", "monitor_type");

  private static final Pattern BASE_NAME = Pattern.compile("([^/\\\\.]*)[^/\\\\]*$");

  private final BoardReferenceParser references = new BoardReferenceParser();
  private final Map<BoardId, NewBoard> boards = new LinkedHashMap<>();
  private final List<Unrecognised> unrecognised = new ArrayList<>();
  private long rows;

  /**
   * A row without a recognised board.
   *
   * @param where file and line
   * @param reason for a person
   */
  record Unrecognised(String where, String text, String reason) {}

  /**
   * Reads a list.
   *
   * @param where its name; its end says the format, its beginning perhaps the platform
   */
  void read(BufferedReader list, String where) throws IOException {
    Matcher name = BASE_NAME.matcher(where);
    String platform = name.find() ? name.group(1) : "";
    String known = BoardReferenceParser.platforms().contains(platform) ? platform : null;
    if (BoardListWalker.isNamed(where)) {
      new BoardListWalker(BoardReferenceParser.platforms(), new TreeRows(where))
          .read(list, where, known);
      return;
    }
    lines(list, where, known);
  }

  /** Boards of YAML and JSON, in which an object may be one around others. */
  private final class TreeRows implements BoardListWalker.Rows {

    private final String where;

    TreeRows(String where) {
      this.where = where;
    }

    @Override
    public void text(String text, @Nullable String of) {
      take(references.alone(text, of), null, null, where, text);
    }

    @Override
    public boolean row(List<String> header, List<String> row, @Nullable String of, boolean last) {
      boolean board = named(row, header, of).board() != null;
      if (board || last) {
        BoardListReader.this.row(row, header, of, where);
      }
      return board;
    }
  }

  private void lines(BufferedReader list, String where, @Nullable String platform)
      throws IOException {
    List<String> header = null;
    try (CSVParser parser = FORMAT.parse(list)) {
      for (CSVRecord row : parser) {
        if (header == null) {
          header = header(row);
          if (!header.isEmpty()) {
            continue;
          }
        }
        String line = where + ", line " + parser.getCurrentLineNumber();
        if (header.isEmpty()) {
          take(
              references.alone(row.get(0), platform),
              null,
              null,
              line,
              String.join(",", row.toList()));
        } else {
          row(row.toList(), header, platform, line);
        }
      }
    }
  }

  private void row(List<String> row, List<String> header, @Nullable String of, String where) {
    take(
        named(row, header, of),
        value(row, header, NAMES),
        website(value(row, header, WEBSITES)),
        where,
        String.join(",", row));
  }

  private void take(
      Result found, @Nullable String name, @Nullable URI website, String where, String text) {
    rows++;
    BoardId board = found.board();
    if (board == null) {
      unrecognised.add(new Unrecognised(where, text, found.reason()));
      return;
    }
    boards.putIfAbsent(board, new NewBoard(board, name, null, null, website));
  }

  /** Returns the address of a website or of a domain; null for what is none. */
  private static @Nullable URI website(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String address = text.contains("://") ? text : "https://" + text;
    try {
      String host = new URI(address).getHost();
      return WEB.matcher(address).lookingAt() && host != null && host.indexOf('.') > 0
          ? new URI(
              WEB.matcher(address).replaceFirst(found -> found.group().toLowerCase(Locale.ROOT)))
          : null;
    } catch (URISyntaxException _) {
      return null;
    }
  }

  private Result named(List<String> row, List<String> header, @Nullable String of) {
    String stated = value(row, header, PLATFORMS);
    return references.named(
        value(row, header, ADDRESSES), stated == null ? of : stated, value(row, header, TOKENS));
  }

  /** Returns the header in lower case; empty when the first row is none. */
  private static List<String> header(CSVRecord row) {
    List<String> names = row.toList().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    return isHeader(names) ? names : List.of();
  }

  private static boolean isHeader(List<String> names) {
    return names.stream().anyMatch(name -> ADDRESSES.contains(name) || TOKENS.contains(name));
  }

  private static @Nullable String value(
      List<String> row, List<String> header, List<String> columns) {
    for (String column : columns) {
      int at = header.indexOf(column);
      if (at >= 0 && at < row.size() && !row.get(at).isBlank()) {
        return row.get(at);
      }
    }
    return null;
  }

  /** Returns the number of rows without the header. */
  long rows() {
    return rows;
  }

  /** Returns each board once, in order of appearance. */
  List<NewBoard> boards() {
    return List.copyOf(boards.values());
  }

  List<Unrecognised> unrecognised() {
    return List.copyOf(unrecognised);
  }
}
