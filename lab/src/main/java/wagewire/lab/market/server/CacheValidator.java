package wagewire.lab.market.server;

import java.util.Locale;

/** What a platform hands out so that an unchanged page need not be sent again. */
enum CacheValidator {
  /** An entity tag. */
  TAG,
  /** When the page last changed. */
  MODIFIED,
  NONE;

  static CacheValidator of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
