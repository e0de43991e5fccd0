package wagewire.ingest.read.warc;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wagewire.model.board.BoardId;
import wagewire.model.source.PlatformFolder;

/** Maps addresses to the boards whose payload they return, from the key {@code payload_address}. */
final class PayloadAddresses {

  private static final String WHOLE = "whole";

  /** Groups with the parts of the token, in order. */
  private static final List<String> TOKENS = List.of("token", "token2", "token3");

  /** Token of feeds without separate boards. */
  private static final String ALL = "all";

  private static final Pattern PORT = Pattern.compile("^(?i)https?://([^/?#:]+)(?::\\d*)?");

  private static final List<Row> ROWS =
      PlatformFolder.rowsOfAll("payload_address").stream()
          .map(row -> new Row(row[0], WHOLE.equals(row[1]), Pattern.compile(row[2])))
          .toList();

  private record Row(String platform, boolean whole, Pattern address) {}

  /**
   * A payload's board.
   *
   * @param whole whether it shows the whole board
   */
  record Payload(BoardId board, boolean whole) {}

  private PayloadAddresses() {}

  static Optional<Payload> of(String address) {
    Matcher host = PORT.matcher(address);
    if (!host.find()) {
      return Optional.empty();
    }
    String plain = host.group(1).toLowerCase(Locale.ROOT) + address.substring(host.end());
    return ROWS.stream().flatMap(row -> payload(row, plain).stream()).findFirst();
  }

  private static Optional<Payload> payload(Row row, String address) {
    Matcher matcher = row.address().matcher(address);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Set<String> named = row.address().namedGroups().keySet();
    String parts =
        TOKENS.stream()
            .filter(named::contains)
            .map(part -> decoded(matcher.group(part)))
            .collect(Collectors.joining("/"));
    String token = named.isEmpty() ? ALL : parts;
    return token.isBlank()
        ? Optional.empty()
        : Optional.of(new Payload(new BoardId(row.platform(), token), row.whole()));
  }

  /** Decodes percent-encoding; malformed text stays as it is. */
  private static String decoded(String token) {
    try {
      return URLDecoder.decode(token.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return token;
    }
  }
}
