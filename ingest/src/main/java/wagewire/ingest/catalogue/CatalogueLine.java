package wagewire.ingest.catalogue;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.mapped.MappedPlatforms;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.text.NearestName;

/** Reads one line of the catalogue. */
final class CatalogueLine {

  private static final List<String> KINDS =
      Arrays.stream(SourceKind.values()).map(SourceKind::id).toList();

  private CatalogueLine() {}

  static BoardEntry read(CSVRecord row, Set<String> platforms, String where) {
    if (row.size() > row.getParser().getHeaderNames().size()) {
      throw Catalogue.unreadable("the line has more fields than the header", where, null);
    }
    String platform = needed(row, CatalogueColumns.PLATFORM, where);
    if (!platforms.contains(platform)) {
      throw new WagewireException(
          ErrorCode.UNKNOWN_PLATFORM,
          "unknown platform " + NearestName.suggest(platform, platforms),
          where,
          "Correct the catalogue and try again");
    }
    Source source =
        new Source(
            platform,
            needed(row, CatalogueColumns.TOKEN, where),
            kind(value(row, CatalogueColumns.KIND), platform, where),
            value(row, CatalogueColumns.EMPLOYER),
            predecessor(value(row, CatalogueColumns.PREDECESSOR), where),
            false);
    return new BoardEntry(source, baseUrl(value(row, CatalogueColumns.BASE_URL), where));
  }

  private static SourceKind kind(@Nullable String text, String platform, String where) {
    if (text == null) {
      return MappedPlatforms.kind(platform);
    }
    if (!KINDS.contains(text)) {
      throw Catalogue.unreadable("unknown kind " + NearestName.suggest(text, KINDS), where, null);
    }
    return SourceKind.of(text);
  }

  private static @Nullable BoardId predecessor(@Nullable String text, String where) {
    if (text == null) {
      return null;
    }
    try {
      return BoardId.parse(text);
    } catch (IllegalArgumentException e) {
      throw Catalogue.unreadable(
          "predecessor '%s' is not platform:token".formatted(text), where, e);
    }
  }

  private static @Nullable URI baseUrl(@Nullable String text, String where) {
    if (text == null) {
      return null;
    }
    if (!text.startsWith("http://") && !text.startsWith("https://")) {
      throw Catalogue.unreadable("base_url '%s' is not http or https".formatted(text), where, null);
    }
    try {
      URI address = URI.create(text);
      if (address.getHost() != null) {
        return address;
      }
      throw Catalogue.unreadable("base_url '%s' names no host".formatted(text), where, null);
    } catch (IllegalArgumentException e) {
      throw Catalogue.unreadable("base_url '%s' is no address".formatted(text), where, e);
    }
  }

  private static String needed(CSVRecord row, String column, String where) {
    String value = value(row, column);
    if (value == null) {
      throw Catalogue.unreadable("the line has no " + column, where, null);
    }
    return value;
  }

  private static @Nullable String value(CSVRecord row, String column) {
    if (!row.isSet(column)) {
      return null;
    }
    String value = row.get(column);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
