package wagewire.app.schedule;

import java.time.DateTimeException;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options for the time of the weekly release. */
public final class ScheduleOptions {

  @Option(
      names = "--release-at",
      paramLabel = "'DAY HH:MM'",
      description =
          "When the weekly release is made, such as 'MON 06:00'; also WAGEWIRE_RELEASE_AT"
              + " (${DEFAULT-VALUE}).")
  private String releaseAt = "MON 06:00";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description =
          "Time zone of --release-at, such as Europe/Berlin; also WAGEWIRE_RELEASE_ZONE"
              + " (default: UTC).")
  private String zone = "UTC";

  /**
   * Returns the release time.
   *
   * @throws ParameterException that names a valid value
   */
  public ReleaseTime releaseTime(CommandLine command) {
    try {
      return ReleaseTime.parse(releaseAt, zone(command));
    } catch (DateTimeException e) {
      throw new ParameterException(command, "--release-at " + e.getMessage(), e);
    }
  }

  private ZoneId zone(CommandLine command) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new ParameterException(
          command, "--zone must be a name such as Europe/Berlin or UTC, not '" + zone + "'", e);
    }
  }
}
