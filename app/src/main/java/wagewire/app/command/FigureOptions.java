package wagewire.app.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.posting.Seniority;
import wagewire.model.text.NearestName;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.measure.RoleGroups;
import wagewire.reporting.query.FigureQuery;
import wagewire.reporting.query.Figures;

/** Which figures a writer wants. */
final class FigureOptions {

  @Option(
      names = "--role",
      defaultValue = "marketing-ops",
      description = "Role, family, go-to-market or all (default: ${DEFAULT-VALUE}).")
  private String role = "";

  @Option(names = "--seniority", description = "Such as manager; see docs/roles.md.")
  private @Nullable String seniority;

  @Option(names = "--country", paramLabel = "CC", description = "ISO 3166-1, such as US.")
  private @Nullable String country;

  @Option(names = "--week", paramLabel = "2026-W47", description = "Default: the newest.")
  private @Nullable String week;

  /** The query's metric and horizon are the caller's to set. */
  FigureQuery query(IsoWeek asked, String metric) {
    FigureQuery query = FigureQuery.of(asked, metric).with("role", role);
    if (seniority != null) {
      query.with("seniority", seniority);
    }
    if (country != null) {
      query.with("country", country.toUpperCase(Locale.ROOT));
    }
    return query;
  }

  /** Throws when an option has no meaning, naming what would have. */
  void check(CommandLine command) {
    require(command, "--role", role, RoleGroups.everything());
    if (seniority != null) {
      require(
          command,
          "--seniority",
          seniority,
          Arrays.stream(Seniority.values()).map(Seniority::id).toList());
    }
    if (country != null) {
      Arguments.country(command, country);
    }
    if (week != null) {
      Arguments.week(command, week);
    }
  }

  IsoWeek week(CommandLine command, Figures figures) {
    IsoWeek newest =
        figures
            .newestWeek()
            .orElseThrow(() ->
                new WagewireException(
                    ErrorCode.TOO_EARLY,
                    "there are no figures yet",
                    "trends.release",
                    "Collect or import postings, then run ./wagewire refresh."));
    return week == null ? newest : Arguments.week(command, week);
  }

  private static void require(
      CommandLine command, String option, String value, List<String> known) {
    if (!known.contains(value)) {
      throw new ParameterException(
          command,
          "%s '%s' is unknown; did you mean '%s'?"
              .formatted(option, value, NearestName.of(value, known)));
    }
  }
}
