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
import wagewire.ingest.discover.Evidence.Confidence;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.fetch.Fetching;
import wagewire.ingest.read.mapped.MappedPlatforms;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;

/** Finds the board that a company's pages lead to. */
public final class Discovery {

  private static final int PAGES = 16;

  private final BoardAddresses addresses;
  private final PageScan scan;
  private final PageVisits visits;

  public Discovery(BoardAddresses addresses, Fetching fetching) {
    this.addresses = addresses;
    this.scan = new PageScan(addresses);
    this.visits = new PageVisits(fetching);
  }

  /**
   * What a search brought.
   *
   * @param looked pages that were asked for, and how that went
   * @param findings the surest first
   */
  public record Search(URI company, List<Look> looked, List<Finding> findings) {}

  /** A page that was asked for, and how that went. */
  public record Look(URI page, String note) {}

  /**
   * Looks through a company's pages until one leads to a board that is likely its own.
   *
   * @param company a page of it, or its site
   */
  public Search search(URI company) throws InterruptedException {
    Deque<URI> left = new ArrayDeque<>(CareersPages.of(company));
    Set<URI> asked = new HashSet<>();
    List<Look> looked = new ArrayList<>();
    Map<BoardId, Finding> found = new HashMap<>();
    own(company).ifPresent(board -> note(found, redirect(board, company)));
    while (!left.isEmpty() && looked.size() < PAGES && !isLikely(found)) {
      URI page = left.poll();
      if (!asked.add(page)) {
        continue;
      }
      PageVisit visit = visits.visit(page, address -> own(address).isPresent());
      looked.add(new Look(page, visit.note()));
      boardsOf(visit).forEach(finding -> note(found, finding));
      if (visit.bytes() != null) {
        CareersPages.linkedFrom(PageScan.document(visit.reached(), visit.bytes()), visit.reached())
            .forEach(left::addFirst);
      }
    }
    return new Search(company, looked, found.values().stream().sorted(Finding.SUREST).toList());
  }

  /**
   * The board that took the place of one that has moved; empty when the address leads to none, or
   * to several that are equally likely.
   *
   * @param old the board that moved
   * @param moved where its requests are sent now
   */
  public Optional<BoardId> successor(BoardId old, FetchResult.Moved moved)
      throws InterruptedException {
    Optional<BoardId> told = own(moved.to()).filter(board -> !board.equals(old));
    if (told.isPresent()) {
      return told;
    }
    PageVisit visit = visits.visit(moved.to(), address -> own(address).isPresent());
    return only(old, boardsOf(visit));
  }

  /**
   * The board that a page of the same employer leads to in place of an old one; empty when it leads
   * to none, or to several that are equally likely.
   *
   * @param page its address
   * @param bytes its HTML
   */
  public Optional<BoardId> successor(BoardId old, URI page, byte[] bytes) {
    return only(old, scan.find(page, bytes));
  }

  private static Optional<BoardId> only(BoardId old, List<Finding> findings) {
    List<Finding> others =
        findings.stream()
            .filter(finding -> finding.evidence().confidence() != Confidence.POSSIBLE)
            .filter(finding -> !finding.board().equals(old) && finding.baseUrl() == null)
            .sorted(Finding.SUREST)
            .toList();
    List<Finding> surest =
        others.stream()
            .filter(finding ->
                finding.evidence().confidence() == others.getFirst().evidence().confidence())
            .toList();
    return surest.size() == 1 ? Optional.of(surest.getFirst().board()) : Optional.empty();
  }

  private List<Finding> boardsOf(PageVisit visit) {
    List<Finding> found = new ArrayList<>();
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

  private static Finding redirect(BoardId board, URI page) {
    return new Finding(board, null, Evidence.REDIRECT, page, 1);
  }

  private static void note(Map<BoardId, Finding> found, Finding finding) {
    found.merge(finding.board(), finding, Finding::and);
  }

  private static boolean isLikely(Map<BoardId, Finding> found) {
    return found.values().stream()
        .anyMatch(finding -> finding.evidence().confidence() != Confidence.POSSIBLE);
  }

  private Optional<BoardId> own(URI address) {
    return addresses
        .recognise(address.toString())
        .filter(board -> MappedPlatforms.kind(board.platform()) == SourceKind.OWN);
  }
}
