package wagewire.reporting.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.SentenceCase;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.page.component.PageFrame;
import wagewire.reporting.search.EmployerProfile;
import wagewire.reporting.search.FoundPosting;

/**
 * An employer: its postings by role and tool, its boards, and the postings that opened last.
 *
 * @param facts a sentence each
 * @param roles null without open postings
 * @param tools null where no open posting names one
 * @param lines the newest postings that may be shown
 * @param all address of all of them
 * @param unlisted how many open postings are in no list, and why; empty where all are
 */
public record EmployerPage(
    PageFrame frame,
    String name,
    List<String> facts,
    @Nullable Grid roles,
    @Nullable Grid tools,
    @Nullable Grid boards,
    List<PostingSearchPage.Line> lines,
    String all,
    String unlisted)
    implements Page {

  /** Before the keys of employers. */
  public static final String PATH = "/employers/";

  /** Number of postings on the page. */
  public static final int POSTINGS = 10;

  private static final int TOOLS = 15;

  /**
   * @param employer its key
   * @param newest postings, the last opened first
   */
  public static EmployerPage of(
      @Nullable NewestRelease release,
      String employer,
      String name,
      EmployerProfile profile,
      List<FoundPosting> newest) {
    String search = PostingSearchPage.PATH + "?employer=" + encoded(employer);
    return new EmployerPage(
        PageFrame.of(name, "postings", release),
        name,
        facts(profile),
        counts(
            "Open postings by role",
            "Role",
            profile.roles(),
            id -> SentenceCase.heading(Labels.role(id)),
            id -> search + "&role=" + id),
        counts(
            "Tools that open postings name",
            "Tool",
            profile.tools(),
            Labels::tool,
            id -> search + "&tool=" + encoded(id)),
        boards(profile.boards()),
        newest.stream().map(posting -> PostingSearchPage.Line.of(posting, release)).toList(),
        search + "&state=all",
        unlisted(profile));
  }

  /** Returns the address of an employer's page. */
  public static String address(String employer) {
    return PATH + encoded(employer);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static List<String> facts(EmployerProfile profile) {
    return List.of(
        "%s open of %s seen so far. In 13 weeks %s opened and %s closed."
            .formatted(
                count(profile.open()) + (profile.open() == 1 ? " posting is" : " postings are"),
                count(profile.postings()),
                count(profile.opened()),
                count(profile.closed())),
        "%s of the open ones state pay that can be compared, %s have enough text to look for tools in."
            .formatted(count(profile.payStated()), count(profile.described())));
  }

  private static String unlisted(EmployerProfile profile) {
    long feed = profile.unlisted().feed();
    long terms = profile.unlisted().terms();
    if (feed + terms == 0) {
      return "";
    }
    List<String> reasons = new ArrayList<>();
    if (feed > 0) {
      reasons.add(
          count(feed) + " of feeds and agencies, which no figure counts beside its own boards");
    }
    if (terms > 0) {
      reasons.add(
          count(terms)
              + " of sources whose terms do not allow passing them on, or that nobody has read");
    }
    return "Of the %s open, %s not listed here or in the search: %s."
        .formatted(
            count(profile.open()),
            feed + terms == 1 ? "1 is" : count(feed + terms) + " are",
            String.join("; ", reasons));
  }

  private static String count(long number) {
    return Numbers.count((double) number);
  }

  private static @Nullable Grid counts(
      String caption,
      String head,
      Map<String, Long> counts,
      Function<String, String> label,
      Function<String, String> address) {
    return Grid.unlessEmpty(
        caption,
        List.of(head, "Postings"),
        counts.entrySet().stream()
            .limit(TOOLS)
            .map(one ->
                Grid.Row.of(
                    Grid.Cell.linked(label.apply(one.getKey()), address.apply(one.getKey())),
                    Grid.Cell.count(one.getValue())))
            .toList());
  }

  private static @Nullable Grid boards(List<EmployerProfile.Board> boards) {
    return Grid.unlessEmpty(
        "Boards",
        List.of("Board", "Open postings", "Newest fetch", "Moved from"),
        boards.stream()
            .map(board ->
                Grid.Row.of(
                    board.board(),
                    Grid.Cell.count(board.open()),
                    Grid.Cell.of(
                        board.newestAt() == null
                            ? "none"
                            : Numbers.day(board.newestAt().atOffset(ZoneOffset.UTC).toLocalDate())),
                    Grid.Cell.of(Objects.requireNonNullElse(board.predecessor(), ""))))
            .toList());
  }
}
