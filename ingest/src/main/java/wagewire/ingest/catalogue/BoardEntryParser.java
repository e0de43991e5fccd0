package wagewire.ingest.catalogue;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.ParsedCatalogue.CatalogueProblem;
import wagewire.model.board.BoardId;
import wagewire.model.board.BoardSelection;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.error.ErrorCode;
import wagewire.model.text.NearestName;

/** Parses one line of the catalogue. */
final class BoardEntryParser {

  private static final List<String> KINDS =
      Arrays.stream(SourceKind.values()).map(SourceKind::id).toList();

  private final CSVRecord row;
  private final long line;
  private final Map<String, SourceKind> platforms;
  private final List<CatalogueProblem> problems = new ArrayList<>();

  /**
   * @param line 1-based
   * @param platforms known platforms with the default kind of their boards
   */
  BoardEntryParser(CSVRecord row, long line, Map<String, SourceKind> platforms) {
    this.row = row;
    this.line = line;
    this.platforms = platforms;
  }

  /** Returns the problems met by {@link #read}. */
  List<CatalogueProblem> problems() {
    return List.copyOf(problems);
  }

  /** Returns the board; empty when the line has problems. */
  Optional<BoardEntry> read() {
    if (row.size() > row.getParser().getHeaderNames().size()) {
      wrong("the line has more fields than the header");
      return Optional.empty();
    }
    String platform = platform();
    String token = needed(CatalogueColumns.TOKEN);
    SourceKind kind = kind(platform);
    BoardId predecessor = predecessor();
    URI baseUrl = address(CatalogueColumns.BASE_URL);
    URI website = address(CatalogueColumns.WEBSITE);
    BoardSelection selection = selection();
    DetailScope details = details();
    LocalDate goneOn = day(CatalogueColumns.GONE_ON);
    if (!problems.isEmpty() || platform == null || token == null) {
      return Optional.empty();
    }
    String employer = value(CatalogueColumns.EMPLOYER);
    return Optional.of(
        new BoardEntry(
            new Source(platform, token, kind, employer, predecessor, false, selection),
            baseUrl,
            website,
            details,
            goneOn));
  }

  private @Nullable String platform() {
    String platform = needed(CatalogueColumns.PLATFORM);
    if (platform != null && !platforms.containsKey(platform)) {
      problems.add(
          new CatalogueProblem(
              line,
              ErrorCode.UNKNOWN_PLATFORM,
              "unknown platform " + NearestName.suggest(platform, platforms.keySet())));
    }
    return platform;
  }

  private SourceKind kind(@Nullable String platform) {
    String text = value(CatalogueColumns.KIND);
    if (text != null && KINDS.contains(text)) {
      return SourceKind.of(text);
    }
    if (text != null) {
      wrong("unknown kind " + NearestName.suggest(text, KINDS));
    }
    return platform == null ? SourceKind.OWN : platforms.getOrDefault(platform, SourceKind.OWN);
  }

  private @Nullable BoardId predecessor() {
    String text = value(CatalogueColumns.PREDECESSOR);
    if (text == null) {
      return null;
    }
    try {
      return BoardId.parse(text);
    } catch (IllegalArgumentException _) {
      wrong("predecessor '%s' is not platform:token".formatted(text));
      return null;
    }
  }

  private DetailScope details() {
    String text = value(CatalogueColumns.DETAILS);
    if (text == null) {
      return DetailScope.ALL;
    }
    Optional<DetailScope> scope = DetailScope.find(text);
    if (scope.isEmpty()) {
      wrong("unknown details " + NearestName.suggest(text, DetailScope.ids()));
    }
    return scope.orElse(DetailScope.ALL);
  }

  private @Nullable BoardSelection selection() {
    String on = value(CatalogueColumns.SELECTED_ON);
    String by = value(CatalogueColumns.SELECTED_BY);
    if (on == null && by == null) {
      return null;
    }
    if (on == null || by == null) {
      wrong("selected_on and selected_by are stated together or not at all");
      return null;
    }
    LocalDate day = day(CatalogueColumns.SELECTED_ON);
    return day == null ? null : new BoardSelection(day, by);
  }

  private @Nullable LocalDate day(String column) {
    String text = value(column);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      wrong("%s '%s' is not a date such as 2026-08-12".formatted(column, text));
      return null;
    }
  }

  private @Nullable URI address(String column) {
    String text = value(column);
    if (text == null) {
      return null;
    }
    if (!text.startsWith("http://") && !text.startsWith("https://")) {
      wrong("%s '%s' is not an http or https address".formatted(column, text));
      return null;
    }
    try {
      URI address = URI.create(text);
      if (address.getHost() == null) {
        wrong("%s '%s' has no host".formatted(column, text));
      }
      return address;
    } catch (IllegalArgumentException _) {
      wrong("%s '%s' is not a valid address".formatted(column, text));
      return null;
    }
  }

  private @Nullable String needed(String column) {
    String value = value(column);
    if (value == null) {
      wrong("the line has no " + column);
    }
    return value;
  }

  private @Nullable String value(String column) {
    if (!row.isSet(column)) {
      return null;
    }
    String value = row.get(column);
    return value == null || value.isBlank() ? null : value.strip();
  }

  private void wrong(String what) {
    problems.add(new CatalogueProblem(line, ErrorCode.UNREADABLE_CATALOGUE, what));
  }
}
