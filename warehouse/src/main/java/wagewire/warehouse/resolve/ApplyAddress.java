package wagewire.warehouse.resolve;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An application address that identifies one job.
 *
 * @param plain without scheme and tracking
 * @param series the numbering that is unique per job; null without a number
 * @param number the job's number; null where no known platform gave one
 */
public record ApplyAddress(String plain, @Nullable String series, @Nullable String number)
    implements Serializable {

  /** Matches a number of four or more digits, or the start of a UUID. */
  private static final Pattern NAMES_A_JOB = Pattern.compile("\\d{4}|[0-9a-f]{8}-[0-9a-f]{4}-");

  private static final Pattern SCHEME = Pattern.compile("^https?://(www\\.)?");
  private static final Pattern TRACKING = Pattern.compile("[?&](utm_|gh_src|source=|ref=).*$");

  /** Matches Greenhouse's job number, on its own pages and on employers'. */
  private static final Pattern GREENHOUSE =
      Pattern.compile("[?&]gh_jid=(\\d{6,})|greenhouse\\.io/[^?]*/jobs/(\\d{6,})");

  /** Matches a UUID that no further number follows. */
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![^/]*/\\S*\\d{4})");

  /**
   * Returns whether both addresses are of one job: equal, or with the same number of a platform
   * that uses each number once.
   */
  static boolean areOneJob(@Nullable ApplyAddress one, @Nullable ApplyAddress other) {
    return one != null
        && other != null
        && (one.plain.equals(other.plain)
            || (one.number != null && one.number.equals(other.number)));
  }

  /** Returns whether both hold different numbers of one series. */
  static boolean areTwoJobs(@Nullable ApplyAddress one, @Nullable ApplyAddress other) {
    return one != null
        && other != null
        && one.number != null
        && other.number != null
        && !one.number.equals(other.number)
        && one.series != null
        && one.series.equals(other.series);
  }

  /** Parses an address; null when it identifies no single job. */
  public static @Nullable ApplyAddress of(@Nullable String address) {
    if (address == null) {
      return null;
    }
    String plain = SCHEME.matcher(address.strip()).replaceFirst("");
    Matcher job = GREENHOUSE.matcher(plain);
    String number = job.find() ? job.group(1) : null;
    plain = TRACKING.matcher(plain).replaceFirst("");
    if (number != null && !plain.contains(number)) {
      plain += "?gh_jid=" + number;
    }
    int slash = plain.indexOf('/');
    boolean names = slash > 0 && NAMES_A_JOB.matcher(plain.substring(slash)).find();
    return names ? numbered(plain, plain.substring(0, slash)) : null;
  }

  private static ApplyAddress numbered(String plain, String host) {
    Matcher greenhouse = GREENHOUSE.matcher(plain);
    if (greenhouse.find()) {
      String own = greenhouse.group(1);
      return new ApplyAddress(plain, "greenhouse", own == null ? greenhouse.group(2) : own);
    }
    Matcher uuid = UUID.matcher(plain.toLowerCase(Locale.ROOT));
    return uuid.find()
        ? new ApplyAddress(plain, host, uuid.group())
        : new ApplyAddress(plain, null, null);
  }
}
