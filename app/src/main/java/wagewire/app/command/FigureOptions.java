package wagewire.app.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import wagewire.reporting.query.FigureChoice;
import wagewire.reporting.query.WrongParameterException;

/** Which figures a writer wants. */
final class FigureOptions {

  @Option(
      names = "--role",
      defaultValue = FigureChoice.USUAL_ROLE,
      description = "Role, family, go-to-market or all (default: ${DEFAULT-VALUE}).")
  private String role = "";

  @Option(names = "--seniority", description = "Such as manager; see docs/roles.md.")
  private @Nullable String seniority;

  @Option(names = "--country", paramLabel = "CC", description = "ISO 3166-1, such as US.")
  private @Nullable String country;

  @Option(names = "--week", paramLabel = "2026-W47", description = "Default: the newest.")
  private @Nullable String week;

  /** Throws when an option has no meaning, naming what would have. */
  FigureChoice choice(CommandLine command) {
    try {
      return FigureChoice.read(role, seniority, country, week);
    } catch (WrongParameterException e) {
      throw new ParameterException(command, "--" + e.getMessage(), e);
    }
  }
}
