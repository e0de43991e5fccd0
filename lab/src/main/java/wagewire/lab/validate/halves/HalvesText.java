package wagewire.lab.validate.halves;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Formats the half-sample test as text. */
public final class HalvesText {

  private static final String LINE = "%-26s %9s %9s   %9s %8s   %9s %8s%n";

  /** Range in which a correct interval's agreement lies, as the splits are not independent. */
  private static final double LEAST = 0.93;

  private static final double MOST = 0.97;

  private HalvesText() {}

  /** Returns a line for each group, then the means. */
  public static String of(HalvesResult result) {
    StringBuilder text = new StringBuilder();
    text.append(
        "random halves of %,d employers, %s to %s, %d splits of seed %d%n%n"
            .formatted(
                result.employers(), result.from(), result.to(), result.splits(), result.seed()));
    text.append(LINE.formatted("", "", "", "growth", "agree", "remote", "agree"));
    text.append(LINE.formatted("group", "postings", "employers", "±%", "%", "±points", "%"));
    for (GroupAgreement group : result.groups()) {
      text.append(
          LINE.formatted(
              group.group(),
              group.postings(),
              group.employers(),
              percent(group.growth().halfWidth()),
              percent(group.growth().share()),
              percent(group.remote().halfWidth()),
              percent(group.remote().share())));
    }
    text.append(
        "%n%d groups; halves agree in %s of splits (growth) and %s (remote share); 93 to 97 %% are expected%n"
            .formatted(result.groups().size(), mean(result.growth()), mean(result.remote())));
    return text.toString();
  }

  private static String mean(@Nullable Double share) {
    String where =
        share == null ? "" : share < LEAST ? ", too few" : share > MOST ? ", more than needed" : "";
    return percent(share) + " %" + where;
  }

  private static String percent(@Nullable Double share) {
    return share == null ? "–" : String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
