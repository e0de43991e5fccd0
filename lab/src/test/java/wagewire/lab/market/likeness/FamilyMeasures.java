package wagewire.lab.market.likeness;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** On how few boards the postings of one small family of jobs are. */
final class FamilyMeasures {

  private static final Pattern LIKE_MARKETING_OPERATIONS =
      Pattern.compile(
          "\\b(marketing|mktg|campaign|email|lifecycle|crm|demand gen\\w*)\\b.{0,25}"
              + "\\b(op(eration)?s|automation|technolog\\w+|systems|tech)\\b"
              + "|\\bmops\\b|martech|marketo\\b|campaign (operations|manager|specialist)"
              + "|marketing (automation|technolog|system|data|platform)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern UNLIKE =
      Pattern.compile("engineer|software|sales dev|scientist", Pattern.CASE_INSENSITIVE);

  private FamilyMeasures() {}

  /** Boards with such a title, and how many boards of one size are as good (Kish). */
  static Map<String, Double> of(Collection<SeenListing> listings) {
    Map<String, Long> boards =
        listings.stream()
            .filter(listing -> isLike(listing.title()))
            .map(SeenListing::board)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    double sum = boards.values().stream().mapToDouble(Long::doubleValue).sum();
    double squares = boards.values().stream().mapToDouble(each -> each * each).sum();
    return Map.of(
        "family-boards", (double) boards.size(), "family-effective-boards", sum * sum / squares);
  }

  /** Returns true for a title of marketing operations, automation or technology. */
  static boolean isLike(String title) {
    return LIKE_MARKETING_OPERATIONS.matcher(title).find() && !UNLIKE.matcher(title).find();
  }
}
