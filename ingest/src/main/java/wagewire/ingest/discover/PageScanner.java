package wagewire.ingest.discover;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import wagewire.ingest.discover.DiscoveredBoard.LinkEvidence;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.ingest.read.jsonld.PageDecoder;
import wagewire.ingest.read.value.Html;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;
import wagewire.model.source.PlatformFolder;
import wagewire.model.source.Sources;

/** Searches a page for links to boards: frames, scripts, links, data. */
final class PageScanner {

  private static final List<PlatformSignature> RULES =
      PlatformFolder.rowsOfAll("in_page").stream().map(PlatformSignature::of).toList();

  private static final Map<String, LinkEvidence> ATTRIBUTES =
      Map.of(
          "iframe[src]", LinkEvidence.FRAME,
          "iframe[data-src]", LinkEvidence.FRAME,
          "script[src]", LinkEvidence.SCRIPT,
          "form[action]", LinkEvidence.LINK,
          "link[href]", LinkEvidence.LINK,
          "a[href]", LinkEvidence.LINK);

  /** Most labels in front of a platform's domain; bounds the search. */
  private static final int MOST_LABELS = 10;

  private final BoardAddressMatcher addresses;
  private final Pattern anywhere;

  PageScanner(BoardAddressMatcher addresses) {
    this.addresses = addresses;
    this.anywhere =
        Pattern.compile(
            "(?<![A-Za-z0-9.-])(?:[A-Za-z0-9-]++\\.){0,%d}(?:".formatted(MOST_LABELS)
                + addresses.domains().stream().map(Pattern::quote).collect(Collectors.joining("|"))
                + ")(?![A-Za-z0-9.-])(?:[:/?][^\\s\"'<>\\\\)\\]}|]*)?");
  }

  /**
   * Returns the boards linked from a page, best evidence first.
   *
   * @param page its address
   * @param bytes its HTML or other text
   */
  List<DiscoveredBoard> find(URI page, byte[] bytes) {
    Map<BoardId, DiscoveredBoard> found = new HashMap<>();
    Document document = document(page, bytes);
    ATTRIBUTES.forEach((selector, evidence) -> {
      String attribute = selector.substring(selector.indexOf('[') + 1, selector.length() - 1);
      for (Element element : document.select(selector)) {
        note(found, element.attr(attribute), evidence, page);
      }
    });
    String text = plain(new String(bytes, StandardCharsets.UTF_8));
    Matcher matcher = anywhere.matcher(text);
    while (matcher.find()) {
      note(found, matcher.group(), LinkEvidence.TEXT, page);
    }
    for (PlatformSignature rule : RULES) {
      rule.find(page, text).ifPresent(one -> found.merge(one.board(), one, DiscoveredBoard::and));
    }
    return found.values().stream().sorted(DiscoveredBoard.SUREST).toList();
  }

  private void note(
      Map<BoardId, DiscoveredBoard> found, String address, LinkEvidence evidence, URI page) {
    addresses
        .recognise(address)
        .filter(board -> Sources.kind(board.platform()) == SourceKind.OWN)
        .map(board -> new DiscoveredBoard(board, null, evidence, page, 1))
        .ifPresent(one -> found.merge(one.board(), one, DiscoveredBoard::and));
  }

  /** Parses a page; one that is too large to be read is empty. */
  static Document document(URI page, byte[] bytes) {
    try {
      return Html.parse(PageDecoder.of(bytes, null), page.toString());
    } catch (UnreadablePayloadException _) {
      return Html.parse("", page.toString());
    }
  }

  /** Decodes the escapes of addresses in scripts and attributes. */
  private static String plain(String text) {
    return text.replace("\\/", "/")
        .replace("\\u002F", "/")
        .replace("\\u002f", "/")
        .replace("\\u0026", "&")
        .replace("&amp;", "&")
        .replace("%3A%2F%2F", "://")
        .replace("%2F", "/")
        .replace("%3F", "?")
        .replace("%3D", "=");
  }

  /**
   * A pattern that identifies a platform in a page; a row {@code in_page} of its folder.
   *
   * @param token template with group names in braces, or {@code {page}}
   * @param atThePage whether the page's own address is the board's base
   */
  private record PlatformSignature(
      String platform, Pattern pattern, String token, boolean atThePage) {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
    private static final String PAGE = "page";

    static PlatformSignature of(String[] row) {
      return new PlatformSignature(row[0], Pattern.compile(row[1]), row[2], row.length > 3);
    }

    Optional<DiscoveredBoard> find(URI page, String text) {
      Matcher found = pattern.matcher(text);
      if (!found.find()) {
        return Optional.empty();
      }
      String host = String.valueOf(page.getHost());
      String written =
          NAME.matcher(token)
              .replaceAll(name ->
                  Matcher.quoteReplacement(
                      name.group(1).equals(PAGE) ? host : found.group(name.group(1))));
      return Optional.of(
          new DiscoveredBoard(
              new BoardId(platform, written),
              atThePage ? page.resolve("/") : null,
              LinkEvidence.PAGE,
              page,
              1));
    }
  }
}
