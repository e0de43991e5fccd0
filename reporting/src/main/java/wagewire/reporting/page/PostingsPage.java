package wagewire.reporting.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.document.FigureView;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.page.component.PageFrame;
import wagewire.reporting.page.component.PostingLabels;
import wagewire.reporting.trace.ListedPostings;
import wagewire.reporting.trace.TracedPosting;

/**
 * The first postings behind a figure.
 *
 * @param note how they make it; empty where each counts as one
 * @param more whether there are others
 */
public record PostingsPage(
    PageFrame frame, FigureView shown, String note, List<Line> lines, boolean more)
    implements Page {

  /** Number of postings on the page. */
  public static final int SHOWN = 25;

  /**
   * @param address where the posting is to be read; null when it is not there any more, when what
   *     its board calls an address is none of the web, and in a simulated market
   * @param employer its name, or its key where no name is known
   * @param pay as posted; empty where none is stated
   * @param attribution words that its source wants beside it; empty without
   */
  public record Line(
      String title,
      @Nullable String address,
      String employer,
      String employerAddress,
      String opened,
      String closed,
      String pay,
      String attribution) {

    static Line of(TracedPosting posting, String employer, @Nullable NewestRelease release) {
      return new Line(
          posting.title(),
          PostingLabels.address(posting.url(), release),
          employer,
          EmployerPage.address(posting.employer()),
          Numbers.day(posting.openedOn()),
          posting.closedOn() == null ? "open" : Numbers.day(posting.closedOn()),
          PostingLabels.pay(posting.currency(), posting.annualMin(), posting.annualMax()),
          Objects.requireNonNullElse(posting.attribution(), ""));
    }
  }

  /**
   * @param found one more than are shown, if there are so many
   * @param figures for the names of employers
   */
  public static PostingsPage of(
      @Nullable NewestRelease release, Figure figure, List<TracedPosting> found, Figures figures) {
    List<TracedPosting> shown = found.stream().limit(SHOWN).toList();
    Map<String, String> names =
        shown.stream()
            .map(TracedPosting::employer)
            .distinct()
            .collect(
                Collectors.toMap(
                    Function.identity(), key -> figures.employerName(key).orElse(key)));
    return new PostingsPage(
        PageFrame.of("Postings behind figure " + figure.figureId(), "", release),
        FigureView.of(figure),
        ListedPostings.note(figure),
        shown.stream()
            .map(posting -> Line.of(posting, names.getOrDefault(posting.employer(), ""), release))
            .toList(),
        found.size() > SHOWN);
  }

  /** Address of all of them for spreadsheets. */
  public String file() {
    return "/api/v1" + shown.address() + "/postings.csv?limit=1000";
  }
}
