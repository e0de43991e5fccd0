package wagewire.ingest.read.warc;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.read.PayloadReaders;
import wagewire.ingest.read.ReadContext;
import wagewire.ingest.read.ReadPage;
import wagewire.ingest.read.Refusal;
import wagewire.ingest.read.UnreadablePayloadException;
import wagewire.ingest.read.contact.ContactDetails;
import wagewire.ingest.read.jsonld.JsonLdReader;
import wagewire.ingest.read.jsonld.JsonLdReader.PageSource;
import wagewire.ingest.read.value.Texts;
import wagewire.ingest.read.warc.SkipCounts.SkipReason;
import wagewire.model.board.BoardId;
import wagewire.model.event.RejectionReason;
import wagewire.model.source.PlatformFolder;

/**
 * Reads the postings of archived answers: payloads of known platforms by their readers, other pages
 * by their schema.org JobPosting.
 *
 * @param pages board of all pages; null for one board per host
 * @param employer of the boards; null where listings name it
 * @param counts receives the skipped records
 */
public record PostingsOfAnswer(
    @Nullable BoardId pages, @Nullable String employer, SkipCounts counts) {

  private static final String PAGES = "jsonld";
  private static final String MARK = "jobposting";
  private static final Set<String> PAGE_TYPES =
      Set.of("", "text/html", "application/xhtml+xml", "application/ld+json", "text/plain");

  /**
   * Returns the answer's board; empty for an answer without postings, which is counted as skipped.
   */
  public Optional<ArchivedBoard> read(ArchivedAnswer answer) {
    Optional<PayloadAddresses.Payload> payload = PayloadAddresses.of(answer.address());
    if (payload.isPresent() && !isPage(answer.body())) {
      return Optional.of(payload(answer, payload.orElseThrow()));
    }
    if (!PAGE_TYPES.contains(answer.mediaType())) {
      return skipped(SkipReason.OTHER_KIND);
    }
    if (!mentionsPosting(answer.body())) {
      return skipped(SkipReason.NO_POSTING);
    }
    return page(answer);
  }

  /** Returns the board that an answer at the address shows as a whole; empty for others. */
  public static Optional<BoardId> wholeBoard(String address) {
    return PayloadAddresses.of(address)
        .filter(PayloadAddresses.Payload::whole)
        .map(PayloadAddresses.Payload::board);
  }

  private static ArchivedBoard refused(ArchivedAnswer answer, BoardId board, String why) {
    String original = Texts.shortened(new String(answer.body(), StandardCharsets.UTF_8));
    Refusal refusal =
        new Refusal(
            null,
            RejectionReason.UNREADABLE,
            answer.address() + ": " + why,
            ContactDetails.remove(original));
    ReadPage page = new ReadPage(List.of(), List.of(refusal), List.of(), 1, null);
    return new ArchivedBoard(board, answer.date(), false, page);
  }

  private ArchivedBoard payload(ArchivedAnswer answer, PayloadAddresses.Payload payload) {
    BoardId board = payload.board();
    try {
      ReadContext context = new ReadContext(board, employer);
      ReadPage page = PayloadReaders.of(board.platform()).read(answer.body(), context);
      Integer announced = page.announced();
      boolean whole = payload.whole() && (announced == null || announced <= page.items());
      return new ArchivedBoard(board, answer.date(), whole, page);
    } catch (UnreadablePayloadException e) {
      return refused(answer, board, String.valueOf(e.getMessage()));
    }
  }

  private Optional<ArchivedBoard> page(ArchivedAnswer answer) {
    BoardId board = pages == null ? new BoardId(PAGES, answer.host()) : pages;
    ReadContext context = new ReadContext(board, employer);
    try {
      ReadPage page =
          JsonLdReader.read(
              answer.body(), context, new PageSource(answer.address(), answer.charset()));
      return page.listings().isEmpty() && page.refusals().isEmpty()
          ? skipped(SkipReason.NO_POSTING)
          : Optional.of(new ArchivedBoard(board, answer.date(), false, page));
    } catch (UnreadablePayloadException e) {
      return skipped(SkipReason.NO_POSTING);
    }
  }

  private Optional<ArchivedBoard> skipped(SkipReason reason) {
    counts.skip(reason);
    return Optional.empty();
  }

  /** Returns whether the body is a page, which some payload addresses show to people. */
  private static boolean isPage(byte[] body) {
    String beginning = new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8);
    return beginning.strip().toLowerCase(Locale.ROOT).matches("(?s)<(?:!doctype )?html.*");
  }

  /** Returns whether parsing is worthwhile; most pages mention no posting. */
  private static boolean mentionsPosting(byte[] body) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return text.toLowerCase(Locale.ROOT).contains(MARK);
  }

  /**
   * Presence information of one archived answer.
   *
   * @param seen time of the request
   * @param whole whether it shows the whole board
   */
  public record ArchivedBoard(BoardId board, Instant seen, boolean whole, ReadPage page) {}

  /**
   * Maps addresses to the boards whose payload they return, from the key {@code payload_address}.
   */
  static final class PayloadAddresses {

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
}
