package wagewire.lab.wanted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formats the wanted figures as text: how many are shown by block, and why others are not. */
public final class WantedText {

  private static final String COUNTS = "%-16s %8s %8s %14s%n";

  private WantedText() {}

  /** Returns a table of blocks, then a line for each figure that is not shown, or is wrong. */
  public static String of(List<WantedFigure> figures) {
    StringBuilder text = new StringBuilder("figures that a brief wants\n\n");
    text.append(COUNTS.formatted("", "wanted", "shown", "hold truth"));
    Map<String, List<WantedFigure>> blocks =
        figures.stream()
            .collect(
                Collectors.groupingBy(
                    WantedFigure::block, LinkedHashMap::new, Collectors.toList()));
    blocks.forEach((block, ofBlock) -> text.append(counts(block, ofBlock)));
    text.append(counts("all", figures));
    append(text, "not shown", figures.stream().filter(one -> !one.isShown()).toList());
    append(
        text,
        "shown, but the interval misses the truth",
        figures.stream().filter(one -> one.isShown() && !one.isPrintable()).toList());
    return text.toString();
  }

  private static String counts(String name, List<WantedFigure> figures) {
    return COUNTS.formatted(
        name,
        figures.size(),
        figures.stream().filter(WantedFigure::isShown).count(),
        figures.stream().filter(WantedFigure::isPrintable).count());
  }

  private static void append(StringBuilder text, String title, List<WantedFigure> figures) {
    if (!figures.isEmpty()) {
      text.append("\n%s:%n".formatted(title));
      figures.forEach(figure -> text.append(line(figure)));
    }
  }

  private static String line(WantedFigure figure) {
    String detail =
        figure.isShown()
            ? "%s (%s to %s), truth %s"
                .formatted(
                    number(figure.value()),
                    number(figure.ciLow()),
                    number(figure.ciHigh()),
                    number(figure.truth()))
            : Objects.requireNonNullElse(figure.reason(), figure.status());
    return "  %-66s %s%n".formatted(name(figure), detail);
  }

  private static String name(WantedFigure figure) {
    StringBuilder name = new StringBuilder(figure.metric());
    for (String part :
        List.of(
            figure.horizon(),
            figure.role(),
            figure.seniority(),
            figure.country(),
            figure.tool(),
            figure.employer())) {
      name.append(part.equals("all") ? "" : " " + part);
    }
    return name.toString();
  }

  private static String number(@Nullable Double value) {
    if (value == null) {
      return "–";
    }
    return String.format(Locale.ROOT, Math.abs(value) < 1 ? "%.3f" : "%,.1f", value);
  }
}
