package wagewire.reporting.brief;

import java.util.ArrayList;
import java.util.List;
import wagewire.metrics.sentence.Labels;
import wagewire.reporting.document.Grid;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.SentenceCase;

/** Remote and hybrid work, and how their shares changed over a year. */
public final class WorkModeSection {

  public static final String ID = "work-modes";

  private WorkModeSection() {}

  static Brief.Section of(BriefContext context) {
    List<String> text = new ArrayList<>();
    for (String mode : List.of("remote", "hybrid")) {
      GroupFallback.Result share = context.fallback(mode + "_share", BriefContext.FOUR_WEEKS);
      text.addAll(share.printable());
      if (share.figure() != null) {
        text.addAll(context.fallback(mode + "_share_change", BriefContext.YEAR).printable());
      }
    }
    List<Grid.Row> rows = new ArrayList<>();
    List<Figure> shown = new ArrayList<>();
    for (String role : BriefContext.roles()) {
      Figure remote = context.one("remote_share", BriefContext.FOUR_WEEKS, role);
      Figure hybrid = context.one("hybrid_share", BriefContext.FOUR_WEEKS, role);
      if (remote == null || hybrid == null) {
        continue;
      }
      shown.add(remote);
      shown.add(hybrid);
      rows.add(
          Grid.Row.of(
              SentenceCase.capitalised(Labels.role(role)),
              Grid.Cell.number(remote),
              Grid.Cell.range(remote),
              Grid.Cell.number(hybrid),
              Grid.Cell.range(hybrid),
              Grid.Cell.count(remote.postings())));
    }
    return Brief.Section.of(
        ID,
        "Where the work is",
        text,
        List.of("", "Remote", "95 % interval", "Hybrid", "95 % interval", "Postings"),
        rows,
        shown);
  }
}
