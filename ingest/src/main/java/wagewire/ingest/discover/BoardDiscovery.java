package wagewire.ingest.discover;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wagewire.ingest.discover.DiscoveredBoard.LinkEvidence;
import wagewire.ingest.discover.DiscoveredBoard.LinkEvidence.Confidence;
import wagewire.ingest.fetch.Fetcher;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;
import wagewire.model.source.Sources;

/** Finds the board that a company's pages link to. */
public final class BoardDiscovery {

  private static final int PAGES = 16;

  private final BoardAddressMatcher addresses;
  private final PageScanner scan;
  private final PageVisitor visits;

  public BoardDiscovery(BoardAddressMatcher addresses, Fetcher fetcher) {
    this.addresses = addresses;
    this.scan = new PageScanner(addresses);
    this.visits = new PageVisitor(fetcher);
  }

  /**
   * Result of a search.
   *
   * @param looked requested pages and their results
   * @param findings boards found, best evidence first
   */
  public record Search(List<Look> looked, List<DiscoveredBoard> findings) {}

  /** A requested page and its result. */
  public record Look(URI page, String note) {}

  /**
   * Searches a company's pages until one leads to a board that is likely its own.
   *
   * @param company one of its pages, or its website
   */
  public Search search(URI company) throws InterruptedException {
    Deque<URI> left = new ArrayDeque<>(CareersPages.of(company));
    Set<URI> asked = new HashSet<>();
    List<Look> looked = new ArrayList<>();
    Map<BoardId, DiscoveredBoard> found = new HashMap<>();
    own(company).ifPresent(board -> note(found, redirect(board, company)));
    while (!left.isEmpty() && looked.size() < PAGES && !isLikely(found)) {
      URI page = left.poll();
      if (!asked.add(page)) {
        continue;
      }
      PageVisitor.VisitedPage visit = visits.visit(page, address -> own(address).isPresent());
      looked.add(new Look(page, visit.note()));
      boardsOf(visit).forEach(finding -> note(found, finding));
      if (visit.bytes() != null) {
        CareersPages.linkedFrom(
                PageScanner.document(visit.reached(), visit.bytes()), visit.reached())
            .forEach(left::addFirst);
      }
    }
    return new Search(looked, found.values().stream().sorted(DiscoveredBoard.SUREST).toList());
  }

  private List<DiscoveredBoard> boardsOf(PageVisitor.VisitedPage visit) {
    List<DiscoveredBoard> found = new ArrayList<>();
    for (URI passed : visit.passed()) {
      own(passed).ifPresent(board -> found.add(redirect(board, visit.asked())));
    }
    own(visit.reached())
        .filter(_ -> visit.bytes() != null)
        .ifPresent(board -> found.add(redirect(board, visit.asked())));
    if (visit.bytes() != null) {
      found.addAll(scan.find(visit.reached(), visit.bytes()));
    }
    return found;
  }

  private static DiscoveredBoard redirect(BoardId board, URI page) {
    return new DiscoveredBoard(board, null, LinkEvidence.REDIRECT, page, 1);
  }

  private static void note(Map<BoardId, DiscoveredBoard> found, DiscoveredBoard finding) {
    found.merge(finding.board(), finding, DiscoveredBoard::and);
  }

  private static boolean isLikely(Map<BoardId, DiscoveredBoard> found) {
    return found.values().stream()
        .anyMatch(finding -> finding.evidence().confidence() != Confidence.POSSIBLE);
  }

  private Optional<BoardId> own(URI address) {
    return addresses
        .recognise(address.toString())
        .filter(board -> Sources.kind(board.platform()) == SourceKind.OWN);
  }
}
