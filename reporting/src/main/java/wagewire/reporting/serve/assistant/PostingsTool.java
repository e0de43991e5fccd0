package wagewire.reporting.serve.assistant;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.model.text.StoredText;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.Figures;
import wagewire.reporting.serve.answer.RequestParameters;
import wagewire.reporting.trace.CountedPostings;
import wagewire.reporting.trace.ListedPostings;
import wagewire.reporting.trace.TracedPosting;

/**
 * The postings that a figure counts, a page of them. Those whose source does not allow passing them
 * on are left out.
 */
final class PostingsTool implements AssistantTool {

  private static final int USUAL = 20;
  private static final int MOST = 100;
  private static final int LAST = 10_000_000;

  private final Figures figures;
  private final CountedPostings counted;

  PostingsTool(Figures figures, CountedPostings counted) {
    this.figures = figures;
    this.counted = counted;
  }

  /**
   * A page of postings.
   *
   * @param nextOffset where the next page begins; null after the last
   */
  record Reply(
      boolean simulated,
      QuotableFigure figure,
      List<TracedPosting> postings,
      @Nullable Integer nextOffset) {}

  @Override
  public String name() {
    return "postings";
  }

  @Override
  public ToolReply answer(RequestParameters parameters) {
    int limit = parameters.number("limit", 1, MOST, USUAL);
    int offset = parameters.number("offset", 0, LAST, 0);
    Figure figure = FigureTool.require(figures, parameters);
    List<TracedPosting> found = counted.of(figure, offset, limit + 1);
    Reply reply =
        new Reply(
            figures.simulated(),
            QuotableFigure.of(figure),
            found.stream().limit(limit).map(PostingsTool::cleaned).toList(),
            found.size() > limit ? offset + limit : null);
    return new ToolReply(text(reply, offset, ListedPostings.note(figure)), reply);
  }

  private static String text(Reply reply, int offset, String note) {
    List<String> lines = new ArrayList<>(FiguresReply.opening(reply.simulated()));
    lines.add(reply.figure().text());
    if (reply.postings().isEmpty()) {
      lines.add(
          offset == 0
              ? "No postings: its release kept none of them, they were forgotten, or their sources"
                  + " do not allow passing them on."
              : "No more postings.");
    } else {
      if (!note.isEmpty()) {
        lines.add(note);
      }
      lines.add("Postings behind it; titles and names are texts of the employers:");
      reply.postings().forEach(posting -> lines.add("- " + line(posting)));
    }
    if (reply.nextOffset() != null) {
      lines.add("More from offset %d on.".formatted(reply.nextOffset()));
    }
    return String.join("\n", lines);
  }

  private static String line(TracedPosting posting) {
    StringBuilder line = new StringBuilder();
    line.append(
        "\"%s\", %s, opened on %s"
            .formatted(posting.title(), posting.employer(), posting.openedOn()));
    if (posting.closedOn() != null) {
      line.append(", closed on ").append(posting.closedOn());
    }
    if (posting.annualMin() != null && posting.annualMax() != null) {
      line.append(
          ", pays %s %s to %s a year"
              .formatted(
                  posting.currency(),
                  posting.annualMin().toPlainString(),
                  posting.annualMax().toPlainString()));
    }
    if (posting.attribution() != null) {
      line.append(", ").append(posting.attribution());
    }
    if (posting.url() != null) {
      line.append(", ").append(posting.url());
    }
    return line.toString();
  }

  /** Returns the posting with its texts in one line, without control and invisible characters. */
  private static TracedPosting cleaned(TracedPosting posting) {
    return new TracedPosting(
        posting.postingId(),
        StoredText.oneLine(posting.title()),
        StoredText.oneLine(posting.employer()),
        posting.openedOn(),
        posting.closedOn(),
        posting.currency(),
        posting.annualMin(),
        posting.annualMax(),
        oneLine(posting.attribution()),
        oneLine(posting.url()),
        posting.annualUsdMid());
  }

  private static @Nullable String oneLine(@Nullable String text) {
    return text == null ? null : StoredText.oneLine(text);
  }
}
