package wagewire.app.command.status;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import wagewire.reporting.health.LanguageCount;

/** Formats the languages of open listings and the number of listings whose titles are not read. */
final class LanguageText {

  private LanguageText() {}

  /**
   * Returns lines of text; empty when there are no listings.
   *
   * @param read languages whose titles are read
   */
  static String of(List<LanguageCount> languages, Set<String> read) {
    if (languages.isEmpty()) {
      return "";
    }
    String all = listed(languages, one -> true, LanguageText::count);
    String unread =
        listed(
            languages,
            one -> one.language() != null && !read.contains(one.language()),
            one -> "%s, %.0f %% without a role".formatted(count(one), share(one)));
    return "languages   of open listings: "
        + all
        + "\n"
        + (unread.isEmpty() ? "" : "  whose titles are not read: " + unread + "\n");
  }

  private static String listed(
      List<LanguageCount> languages,
      Predicate<LanguageCount> which,
      Function<LanguageCount, String> written) {
    return languages.stream().filter(which).map(written).collect(Collectors.joining("; "));
  }

  private static String count(LanguageCount one) {
    return "%s %,d"
        .formatted(one.language() == null ? "not known" : one.language(), one.listings());
  }

  private static double share(LanguageCount one) {
    return 100.0 * one.withoutRole() / one.listings();
  }
}
