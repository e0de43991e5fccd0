package wagewire.lab.market.format;

import java.util.Locale;

/** The validator of conditional requests that a platform sends. */
public enum CacheValidator {
  /** An entity tag. */
  TAG,
  /** The time at which the page last changed. */
  MODIFIED,
  NONE;

  static CacheValidator of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
