package wagewire.reporting.serve.assistant;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagewire.model.text.StoredText;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.page.component.PostingLabels;
import wagewire.reporting.search.FoundPosting;
import wagewire.reporting.search.PostingCriteria;
import wagewire.reporting.search.PostingSearch;
import wagewire.reporting.serve.answer.RequestParameters;
import wagewire.reporting.serve.answer.SearchParameters;

/**
 * Single postings by the criteria of the API's search, a page of them. Those whose source does not
 * allow passing them on are left out.
 */
final class SearchTool implements AssistantTool {

  private static final int USUAL = 20;

  private final DSLContext sql;
  private final PostingSearch search;

  SearchTool(DSLContext sql, PostingSearch search) {
    this.sql = sql;
    this.search = search;
  }

  /**
   * A page of postings.
   *
   * @param nextOffset where the next page begins; null after the last
   */
  record Reply(boolean simulated, List<FoundPosting> postings, @Nullable Integer nextOffset) {}

  @Override
  public String name() {
    return "search_postings";
  }

  @Override
  public ToolReply answer(RequestParameters parameters) {
    int limit = SearchParameters.limit(parameters, USUAL);
    int offset = SearchParameters.offset(parameters);
    NewestRelease release = NewestRelease.read(sql).orElse(null);
    PostingCriteria criteria = SearchParameters.criteria(parameters, release);
    List<FoundPosting> found = search.find(criteria, offset, limit + 1);
    Reply reply =
        new Reply(
            release != null && release.simulated(),
            found.stream().limit(limit).map(SearchTool::cleaned).toList(),
            found.size() > limit ? offset + limit : null);
    return new ToolReply(
        text(reply, offset) + (found.isEmpty() && offset == 0 ? apart(criteria) : ""), reply);
  }

  private static String text(Reply reply, int offset) {
    List<String> lines = new ArrayList<>(FiguresReply.opening(reply.simulated()));
    if (reply.postings().isEmpty()) {
      lines.add(
          offset == 0
              ? "No postings found: none meets all conditions, or their sources do not allow"
                  + " passing them on."
              : "No more postings.");
    } else {
      lines.add("Postings found, no count; titles and names are texts of the employers:");
      reply.postings().forEach(posting -> lines.add("- " + line(posting)));
    }
    if (reply.nextOffset() != null) {
      lines.add("More from offset %d on.".formatted(reply.nextOffset()));
    }
    return String.join("\n", lines);
  }

  /** Returns what each condition finds by itself; empty without conditions. */
  private String apart(PostingCriteria criteria) {
    return search.countEach(criteria).stream()
        .map(one -> "\n- %s %s by itself: %s".formatted(one.condition(), one.value(), one.number()))
        .collect(Collectors.joining());
  }

  private static String line(FoundPosting posting) {
    String place = PostingLabels.place(posting.city(), posting.region(), posting.country());
    BigDecimal least = posting.annualMin();
    BigDecimal most = posting.annualMax();
    return Stream.of(
            "\"%s\"".formatted(posting.title()),
            posting.employerName(),
            place.isEmpty() ? null : place,
            "opened on " + posting.openedOn(),
            posting.closedOn() == null ? null : "closed on " + posting.closedOn(),
            least == null || most == null
                ? null
                : "pays %s %s to %s a year"
                    .formatted(posting.currency(), least.toPlainString(), most.toPlainString()),
            posting.attribution(),
            posting.url())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /** Returns the posting with its texts in one line, without control and invisible characters. */
  private static FoundPosting cleaned(FoundPosting posting) {
    return new FoundPosting(
        posting.postingId(),
        StoredText.oneLine(posting.title()),
        posting.employer(),
        StoredText.oneLine(posting.employerName()),
        posting.role(),
        posting.seniority(),
        posting.workMode(),
        oneLine(posting.city()),
        posting.region(),
        posting.country(),
        posting.openedOn(),
        posting.closedOn(),
        posting.currency(),
        posting.annualMin(),
        posting.annualMax(),
        posting.tools(),
        oneLine(posting.attribution()),
        oneLine(posting.url()));
  }

  private static @Nullable String oneLine(@Nullable String text) {
    return text == null ? null : StoredText.oneLine(text);
  }
}
