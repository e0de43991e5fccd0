package wagewire.app.command;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import wagewire.metrics.sentence.CountryNames;
import wagewire.model.board.BoardId;
import wagewire.model.board.SourceKind;
import wagewire.model.text.StoredText;
import wagewire.model.time.IsoWeek;

/** Parses arguments of commands; an error names a valid value. */
public final class Arguments {

  private Arguments() {}

  /** Parses a date, which means its midnight in UTC, or a date and time with an offset. */
  public static Instant instant(CommandLine command, String option, String text) {
    try {
      return text.length() <= 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new ParameterException(
          command,
          "%s must be a date or time such as 2026-08-04 or 2026-08-04T05:01:00Z, not '%s'"
              .formatted(option, text),
          e);
    }
  }

  public static LocalDate day(CommandLine command, String option, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new ParameterException(
          command, "%s must be a day such as 2026-08-04, not '%s'".formatted(option, text), e);
    }
  }

  /** Parses an address of a server, http or https. */
  public static URI webAddress(CommandLine command, String option, String text) {
    try {
      URI address = URI.create(text);
      if (isWebAddress(address)) {
        return address;
      }
    } catch (IllegalArgumentException _) {
      // Reported below.
    }
    throw new ParameterException(
        command,
        "%s must be an address such as https://archive.example, not '%s'".formatted(option, text));
  }

  public static IsoWeek week(CommandLine command, String text) {
    try {
      return IsoWeek.read(text);
    } catch (DateTimeException e) {
      throw new ParameterException(
          command,
          "--week must be an ISO week such as 2026-W47 or one of its days, not '" + text + "'",
          e);
    }
  }

  /** Returns the code of a country by its code or English name. */
  public static String country(CommandLine command, String text) {
    return CountryNames.find(text)
        .orElseThrow(() ->
            new ParameterException(
                command,
                "--country must be a code of ISO 3166-1 such as US or a country's English name, not"
                    + " '"
                    + text
                    + "'"));
  }

  /** Parses an address of this machine to listen on. */
  public static InetAddress address(CommandLine command, String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new ParameterException(
          command, "--host must be an address of this machine or 0.0.0.0, not '" + text + "'", e);
    }
  }

  /** Returns whether it is an address of the web, with a host. */
  public static boolean isWebAddress(URI address) {
    return List.of("http", "https").contains(String.valueOf(address.getScheme()))
        && address.getHost() != null;
  }

  public static void port(CommandLine command, int port) {
    if (port < 0 || port > 65_535) {
      throw new ParameterException(command, "--port must be 0 to 65535, not " + port);
    }
  }

  public static SourceKind kind(CommandLine command, String text) {
    try {
      return SourceKind.of(text);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "--kind: " + e.getMessage(), e);
    }
  }

  /** Parses a board's id; the platform's prefix may be left out. */
  public static BoardId board(CommandLine command, String platform, String board) {
    if (StoredText.hasControls(board)) {
      throw new ParameterException(
          command,
          "--board: '%s' has control characters or marks of direction; no board has such a name"
              .formatted(board));
    }
    try {
      return board.startsWith(platform + ":") ? BoardId.parse(board) : new BoardId(platform, board);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command, "--board: " + e.getMessage(), e);
    }
  }
}
