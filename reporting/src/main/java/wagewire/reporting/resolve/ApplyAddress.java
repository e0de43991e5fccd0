package wagewire.reporting.resolve;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where one applies, as far as it tells jobs apart. */
final class ApplyAddress {

  /** A number of four or more digits, or the start of a UUID, names a job. */
  private static final Pattern NAMES_A_JOB = Pattern.compile("\\d{4}|[0-9a-f]{8}-[0-9a-f]{4}-");

  private static final Pattern SCHEME = Pattern.compile("^https?://(www\\.)?");
  private static final Pattern TRACKING = Pattern.compile("[?&](utm_|gh_src|source=|ref=).*$");

  /** Greenhouse's number, on its own pages and on employers'. */
  private static final Pattern GREENHOUSE =
      Pattern.compile("[?&]gh_jid=(\\d{6,})|greenhouse\\.io/[^?]*/jobs/(\\d{6,})");

  /** One that no further number follows is the job's. */
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![^/]*/\\S*\\d{4})");

  private ApplyAddress() {}

  /**
   * Whether both addresses are of one job: they are equal, or hold the same number of a platform
   * that gives each number once.
   *
   * @param one as {@link #of} gives it
   * @param other as {@link #of} gives it
   */
  static boolean areOneJob(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return false;
    }
    if (one.equals(other)) {
      return true;
    }
    String number = number(one);
    return number != null && number.equals(number(other));
  }

  private static @Nullable String number(String address) {
    Matcher greenhouse = GREENHOUSE.matcher(address);
    if (greenhouse.find()) {
      return greenhouse.group(1) == null ? greenhouse.group(2) : greenhouse.group(1);
    }
    Matcher uuid = UUID.matcher(address.toLowerCase(Locale.ROOT));
    return uuid.find() ? uuid.group() : null;
  }

  /** The address without scheme and tracking; null when it names no single job. */
  static @Nullable String of(@Nullable String address) {
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
    return names ? plain : null;
  }
}
