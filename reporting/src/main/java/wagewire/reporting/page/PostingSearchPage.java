package wagewire.reporting.page;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.fact.RoleGroups;
import wagewire.metrics.sentence.FieldName;
import wagewire.metrics.sentence.Labels;
import wagewire.metrics.sentence.Numbers;
import wagewire.model.posting.Seniority;
import wagewire.model.posting.WorkMode;
import wagewire.reporting.figure.SentenceCase;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.page.component.Filters;
import wagewire.reporting.page.component.PageFrame;
import wagewire.reporting.page.component.PostingLabels;
import wagewire.reporting.search.FoundPosting;
import wagewire.reporting.search.PostingCriteria;
import wagewire.reporting.search.PostingCriteria.State;
import wagewire.reporting.search.PostingSearch;

/**
 * Postings found by words and by what was read of them.
 *
 * @param apart what each condition finds by itself, where together they find nothing
 * @param position which of how many are shown, such as "1 to 25 of 2,431"
 * @param file address of the first thousand for spreadsheets
 * @param previous address of those before; null on the first page
 * @param next address of those after; null on the last page
 */
public record PostingSearchPage(
    PageFrame frame,
    Filters filters,
    List<Line> lines,
    List<String> apart,
    String position,
    String file,
    @Nullable String previous,
    @Nullable String next)
    implements Page {

  /** Postings a page. */
  public static final int SIZE = 25;

  public static final String PATH = "/postings";

  private static final String OPEN = "open";
  private static final List<String> DAYS = List.of("7", "30", "90", "365");

  /**
   * @param address where the posting is to be read; null when it is not there any more, when what
   *     its board calls an address is none of the web, and in a simulated market
   * @param read role, seniority and tools that were read
   * @param attribution words that its source wants beside it; empty without
   */
  public record Line(
      String title,
      @Nullable String address,
      String attribution,
      String employer,
      String employerAddress,
      String read,
      String place,
      String opened,
      String closed,
      String pay) {

    static Line of(FoundPosting posting, @Nullable NewestRelease release) {
      return new Line(
          posting.title(),
          PostingLabels.address(posting.url(), release),
          Objects.requireNonNullElse(posting.attribution(), ""),
          posting.employerName(),
          EmployerPage.address(posting.employer()),
          read(posting),
          PostingLabels.place(posting.city(), posting.region(), posting.country()),
          Numbers.day(posting.openedOn()),
          posting.closedOn() == null ? OPEN : Numbers.day(posting.closedOn()),
          PostingLabels.pay(posting.currency(), posting.annualMin(), posting.annualMax()));
    }

    /** Returns for narrow screens what is beside the title and the employer elsewhere. */
    public String placeAndTime() {
      return Stream.of(
              place,
              "opened " + opened,
              closed.equals(OPEN) ? "" : "closed " + closed,
              pay.equals(PostingLabels.NO_PAY) ? "pay " + pay : pay)
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" · "));
    }

    private static String read(FoundPosting posting) {
      return Stream.concat(
              Stream.of(
                  Labels.role(posting.role()),
                  Labels.seniority(posting.seniority()),
                  Labels.workMode(posting.workMode())),
              posting.tools().stream().map(Labels::tool))
          .collect(Collectors.joining(" · "));
    }
  }

  /**
   * @param found one more than are shown, if there are so many
   * @param count of all, as {@link PostingSearch#count} has it
   * @param apart what each condition finds by itself; none where postings were found
   * @param days as asked for; null for any
   * @param query of the address, without a page: empty, or such as {@code q=crm&role=all}
   * @param page number of the page, from 1
   */
  public static PostingSearchPage of(
      @Nullable NewestRelease release,
      PostingCriteria criteria,
      @Nullable String days,
      List<FoundPosting> found,
      int count,
      List<PostingSearch.ConditionCount> apart,
      String query,
      int page) {
    List<Line> lines =
        found.stream().limit(SIZE).map(posting -> Line.of(posting, release)).toList();
    int before = (page - 1) * SIZE;
    return new PostingSearchPage(
        PageFrame.of("Postings", "postings", release),
        filters(criteria, days),
        lines,
        apart.stream().map(PostingSearchPage::apart).toList(),
        "%s to %s of %s"
            .formatted(
                Numbers.count(before + 1.0),
                Numbers.count((double) before + lines.size()),
                PostingSearch.number(Math.max(count, before + lines.size()))),
        address("/api/v1/postings/search.csv", query, "limit=1000"),
        page > 1 ? address(PATH, query, "page=" + (page - 1)) : null,
        found.size() > SIZE ? address(PATH, query, "page=" + (page + 1)) : null);
  }

  private static String apart(PostingSearch.ConditionCount found) {
    return "%s %s: %s"
        .formatted(
            found.condition(), found.value(), found.postings() == 0 ? "none" : found.number());
  }

  private static Filters filters(PostingCriteria criteria, @Nullable String days) {
    return new Filters(
        PATH,
        List.of(
            Filters.Field.of("q", "Title or employer", FieldName.ofBrief(), criteria.words()),
            Filters.Field.of("tool", "Tool", "hubspot", criteria.tool()),
            Filters.Field.of("country", "Country", "US", criteria.country()),
            Filters.Field.of("city", "City", "Austin", criteria.city())),
        List.of(
            Filters.Choice.orAll(
                "role",
                "Role",
                "All roles",
                RoleGroups.everything().stream().filter(id -> !id.equals(RoleGroups.ALL)),
                labelled(Labels::role),
                criteria.role()),
            Filters.Choice.orAll(
                "seniority",
                "Seniority",
                "All seniorities",
                Arrays.stream(Seniority.values()).map(Seniority::id),
                labelled(Labels::seniority),
                criteria.seniority()),
            Filters.Choice.orAll(
                "mode",
                "Work mode",
                "All work modes",
                Arrays.stream(WorkMode.values()).map(WorkMode::id),
                labelled(Labels::workMode),
                criteria.workMode()),
            Filters.Choice.orAll(
                "days", "Opened", "At any time", DAYS.stream(), "Last %s days"::formatted, days),
            new Filters.Choice(
                "state",
                "State",
                Arrays.stream(State.values())
                    .map(state ->
                        new Filters.Option(state.id(), state.label(), state == criteria.state()))
                    .toList()),
            Filters.Choice.orAll(
                "pay",
                "Pay",
                "Stated or not",
                Stream.of("stated"),
                _ -> "Stated",
                criteria.payOnly() ? "stated" : null)));
  }

  private static Function<String, String> labelled(Function<String, String> label) {
    return id -> SentenceCase.heading(label.apply(id));
  }

  private static String address(String path, String query, String more) {
    return path + "?" + (query.isEmpty() ? more : query + "&" + more);
  }
}
