package wagewire.ingest.read.contact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Removes e-mail addresses, telephone numbers and links to persons from texts, HTML included, in
 * time linear in the text's length. They are looked for in the text as its readers see it, with
 * entities decoded and without the tags within a word. A number counts as a telephone number only
 * by its form or the word before it, so that pay, years and ids stay.
 */
public final class ContactDetails {

  static final String EMAIL_REMOVED = "[e-mail removed]";
  static final String TELEPHONE_REMOVED = "[telephone removed]";
  static final String CONTACT_REMOVED = "[contact removed]";

  private ContactDetails() {}

  /** Replaces each contact detail by a note in brackets. */
  public static String remove(String text) {
    FoldedText folded = FoldedText.of(text);
    List<ContactSpan> found = find(folded.text());
    String kept = folded.replace(found);
    FoldedText rest = found.isEmpty() ? folded : FoldedText.of(kept);
    FoldedText seen = rest.withoutInlineTags();
    return seen == rest ? kept : seen.replace(find(seen.text()));
  }

  public static @Nullable String removeFrom(@Nullable String text) {
    return text == null ? null : remove(text);
  }

  /** Returns true when the text contains an e-mail address or a link to a person. */
  public static boolean hasAddress(String text) {
    String folded = FoldedText.of(text).text();
    return !EmailAddresses.find(folded).isEmpty() || !ContactLinks.find(folded).isEmpty();
  }

  private static List<ContactSpan> find(String text) {
    List<ContactSpan> found = new ArrayList<>(EmailAddresses.find(text));
    found.addAll(TelephoneNumbers.find(text));
    found.addAll(ContactLinks.find(text));
    return found;
  }
}
