package wagewire.reporting.resolve;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where one applies, as far as it tells jobs apart. */
final class ApplyAddress {

  /** A number of four or more digits, or the start of a UUID, names a job. */
  private static final Pattern NAMES_A_JOB = Pattern.compile("\\d{4}|[0-9a-f]{8}-[0-9a-f]{4}-");

  private static final Pattern SCHEME = Pattern.compile("^https?://(www\\.)?");
  private static final Pattern TRACKING = Pattern.compile("[?&](utm_|gh_src|source=|ref=).*$");

  private ApplyAddress() {}

  /** The address without scheme and tracking; null when it names no single job. */
  static @Nullable String of(@Nullable String address) {
    if (address == null) {
      return null;
    }
    String plain = SCHEME.matcher(address.strip()).replaceFirst("");
    plain = TRACKING.matcher(plain).replaceFirst("");
    int slash = plain.indexOf('/');
    boolean names = slash > 0 && NAMES_A_JOB.matcher(plain.substring(slash)).find();
    return names ? plain : null;
  }
}
