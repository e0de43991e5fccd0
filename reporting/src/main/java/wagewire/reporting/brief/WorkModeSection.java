package wagewire.reporting.brief;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Labels;
import wagewire.reporting.figure.Figure;
import wagewire.reporting.figure.FigureFormat;
import wagewire.reporting.figure.SentenceCase;

/** Remote and hybrid work, and how their shares changed over a year. */
public final class WorkModeSection {

  public static final String ID = "work-modes";

  private WorkModeSection() {}

  static Brief.Section of(BriefContext context) {
    List<String> text = new ArrayList<>();
    for (String mode : List.of("remote", "hybrid")) {
      GroupFallback.Result share =
          context.fallback(context.query(mode + "_share", BriefContext.FOUR_WEEKS));
      text.addAll(share.printable());
      if (share.figure() != null) {
        text.addAll(
            context.fallback(context.query(mode + "_share_change", BriefContext.YEAR)).printable());
      }
    }
    List<List<String>> rows = new ArrayList<>();
    List<Figure> shown = new ArrayList<>();
    for (String role : BriefContext.roles()) {
      Figure remote = share(context, "remote_share", role);
      Figure hybrid = share(context, "hybrid_share", role);
      if (remote == null || hybrid == null) {
        continue;
      }
      shown.add(remote);
      shown.add(hybrid);
      rows.add(
          List.of(
              SentenceCase.capitalised(Labels.role(role)),
              FigureFormat.number(remote),
              FigureFormat.range(remote),
              FigureFormat.number(hybrid),
              FigureFormat.range(hybrid),
              FigureFormat.integer(remote.postings())));
    }
    return new Brief.Section(
        ID,
        "Where the work is",
        text,
        Brief.Table.of(
            List.of("", "Remote", "95 % interval", "Hybrid", "95 % interval", "Postings"), rows),
        shown);
  }

  private static @Nullable Figure share(BriefContext context, String metric, String role) {
    return context.one(context.query(metric, BriefContext.FOUR_WEEKS).with("role", role));
  }
}
