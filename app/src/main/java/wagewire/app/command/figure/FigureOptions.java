package wagewire.app.command.figure;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import wagewire.reporting.figure.FigureChoice;

/** Options that select figures. */
final class FigureOptions {

  @Option(
      names = "--role",
      description =
          "Role, family, go-to-market or all, by its id or a usual word such as mops or revops"
              + " (default: the brief's family, marketing-ops); see docs/roles.md.")
  private @Nullable String role;

  @Option(names = "--seniority", description = "Such as manager; see docs/roles.md.")
  private @Nullable String seniority;

  @Option(
      names = "--country",
      paramLabel = "CC",
      description = "ISO 3166-1, such as US, or the English name.")
  private @Nullable String country;

  @Option(
      names = "--week",
      paramLabel = "2026-W47",
      description = "ISO week, or one of its days (default: the newest).")
  private @Nullable String week;

  /**
   * Returns the selected figures.
   *
   * @throws wagewire.reporting.figure.WrongParameterException for an invalid value; names a valid
   *     one
   */
  FigureChoice choice() {
    return FigureChoice.read(role, seniority, country, week);
  }
}
