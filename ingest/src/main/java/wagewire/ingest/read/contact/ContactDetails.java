package wagewire.ingest.read.contact;

import org.jspecify.annotations.Nullable;

/**
 * Removes e-mail addresses and telephone numbers from texts, HTML included, in time linear in the
 * text's length. A number counts as a telephone number only by its form or the word before it, so
 * that pay, years and ids stay.
 */
public final class ContactDetails {

  static final String EMAIL_REMOVED = "[e-mail removed]";
  static final String TELEPHONE_REMOVED = "[telephone removed]";

  private ContactDetails() {}

  /** Replaces each e-mail address and telephone number by a note in brackets. */
  public static String remove(String text) {
    return TelephoneNumbers.remove(EmailAddresses.remove(text));
  }

  public static @Nullable String removeFrom(@Nullable String text) {
    return text == null ? null : remove(text);
  }

  /** Returns true when the text contains an e-mail address. */
  public static boolean hasEmail(String text) {
    return !EmailAddresses.remove(text).equals(text);
  }
}
