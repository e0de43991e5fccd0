package wagewire.ingest.successor;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.catalogue.BoardEntry;
import wagewire.ingest.discover.BoardAddressMatcher;
import wagewire.ingest.discover.BoardDiscovery;
import wagewire.ingest.discover.BoardProbe;
import wagewire.ingest.discover.DiscoveredBoard;
import wagewire.ingest.discover.DiscoveredBoard.LinkEvidence;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.Fetcher;
import wagewire.ingest.fetch.address.Redaction;
import wagewire.ingest.successor.FoundSuccessor.SuccessorEvidence;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.event.FetchOutcome;

/**
 * Searches for the successor of a lost board, in order: redirects of its own address, links on its
 * public page, the employer's website, and the same token on other platforms. Only boards with
 * postings qualify.
 */
final class SuccessorSearch {

  private static final String SITES = "jsonld";

  private final BoardAddressMatcher addresses;
  private final BoardDiscovery discovery;
  private final BoardProbe probe;
  private final Consumer<BoardEntry> known;
  private final BoardEntry lost;
  private final Collection<String> titles;
  private final Predicate<BoardId> acceptable;
  private final Instant now;

  /**
   * @param known receives each board before its request
   * @param titles last known of the lost board's listings
   * @param acceptable whether a board may be the successor
   */
  SuccessorSearch(
      BoardAddressMatcher addresses,
      Fetcher fetcher,
      Consumer<BoardEntry> known,
      BoardEntry lost,
      Collection<String> titles,
      Predicate<BoardId> acceptable,
      Instant now) {
    this.addresses = addresses;
    this.discovery = new BoardDiscovery(addresses, fetcher);
    this.probe = new BoardProbe(fetcher);
    this.known = known;
    this.lost = lost;
    this.titles = titles;
    this.acceptable = acceptable;
    this.now = now;
  }

  /**
   * @param moved whether the lost board's address redirects
   */
  Optional<FoundSuccessor> search(boolean moved) throws InterruptedException {
    Optional<FoundSuccessor> hit = moved ? redirected() : Optional.empty();
    if (hit.isEmpty() && lost.baseUrl() == null) {
      hit = published();
    }
    if (hit.isEmpty()) {
      hit = onWebsite();
    }
    return hit.isEmpty() && lost.baseUrl() == null ? sameToken() : hit;
  }

  private Optional<FoundSuccessor> redirected() throws InterruptedException {
    FetchResult.Moved to = probe.firstPage(lost).moved();
    return to == null ? Optional.empty() : confirmedByName(discovery.successor(lost.board(), to));
  }

  private Optional<FoundSuccessor> published() throws InterruptedException {
    Optional<URI> page = PublicPageUrls.of(lost.board());
    return page.isEmpty()
        ? Optional.empty()
        : confirmedByName(discovery.successor(lost.board(), page.get()));
  }

  /** Accepts a board that the old platform leads to, if the employer's name confirms the page. */
  private Optional<FoundSuccessor> confirmedByName(Optional<DiscoveredBoard> finding)
      throws InterruptedException {
    if (finding.isEmpty()) {
      return Optional.empty();
    }
    SuccessorEvidence evidence =
        finding.get().evidence() == LinkEvidence.REDIRECT
            ? SuccessorEvidence.REDIRECT
            : SuccessorEvidence.PAGE;
    return answered(finding.get())
        .filter(page ->
            evidence == SuccessorEvidence.REDIRECT
                || EmployerMatch.byName(lost, finding.get())
                || EmployerMatch.byTitles(titles, page.titles()))
        .map(_ -> found(finding.get(), evidence));
  }

  private Optional<FoundSuccessor> onWebsite() throws InterruptedException {
    URI website = website();
    if (website == null) {
      return Optional.empty();
    }
    Optional<DiscoveredBoard> finding =
        discovery.successor(lost.board(), discovery.search(website));
    return finding.isPresent() && answered(finding.get()).isPresent()
        ? Optional.of(found(finding.get(), SuccessorEvidence.WEBSITE))
        : Optional.empty();
  }

  /** Returns the employer's website; for boards read from a website, it is their token. */
  private @Nullable URI website() {
    boolean site = lost.website() == null && lost.source().platform().equals(SITES);
    return site ? URI.create("https://" + lost.source().token()) : lost.website();
  }

  private Optional<FoundSuccessor> sameToken() throws InterruptedException {
    if (!EmployerMatch.enough(titles) || !PublicPageUrls.isPlain(lost.board())) {
      return Optional.empty();
    }
    for (String platform : PublicPageUrls.tried()) {
      Optional<BoardId> board =
          platform.equals(lost.source().platform())
              ? Optional.empty()
              : addresses.board(platform, lost.source().token());
      if (board.isEmpty()) {
        continue;
      }
      Optional<BoardProbe.FirstPage> page = answered(board.get(), null);
      if (page.isPresent() && EmployerMatch.byTitles(titles, page.get().titles())) {
        return PublicPageUrls.of(board.get())
            .map(at -> found(board.get(), null, SuccessorEvidence.TITLES, at));
      }
    }
    return Optional.empty();
  }

  private Optional<BoardProbe.FirstPage> answered(DiscoveredBoard finding)
      throws InterruptedException {
    return answered(finding.board(), finding.baseUrl());
  }

  /** Probes the board; empty unless it has postings and may be a successor. */
  private Optional<BoardProbe.FirstPage> answered(BoardId board, @Nullable URI baseUrl)
      throws InterruptedException {
    if (!acceptable.test(board)) {
      return Optional.empty();
    }
    Source source =
        new Source(
            board.platform(),
            board.token(),
            SourceKind.OWN,
            lost.source().employer(),
            lost.board(),
            false);
    BoardEntry entry = new BoardEntry(source, baseUrl);
    known.accept(entry);
    return Optional.of(probe.firstPage(entry))
        .filter(page -> page.answer().outcome() == FetchOutcome.OK);
  }

  private FoundSuccessor found(DiscoveredBoard finding, SuccessorEvidence evidence) {
    return found(finding.board(), finding.baseUrl(), evidence, finding.page());
  }

  private FoundSuccessor found(
      BoardId board, @Nullable URI baseUrl, SuccessorEvidence evidence, URI page) {
    String employer = lost.source().employer();
    return new FoundSuccessor(
        lost.board(), board, baseUrl, employer, evidence, Redaction.of(page), now);
  }
}
