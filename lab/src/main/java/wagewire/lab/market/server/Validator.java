package wagewire.lab.market.server;

import java.util.Locale;

/** What a platform hands out so that an unchanged page need not be sent again. */
enum Validator {
  /** An entity tag. */
  TAG,
  /** When the page last changed. */
  MODIFIED,
  NONE;

  static Validator of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
