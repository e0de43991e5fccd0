package wagewire.lab.evaluate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.board.SourceKind;
import wagewire.model.posting.NormalisedPosting;
import wagewire.transform.normalise.Normaliser;
import wagewire.warehouse.load.ListingIds;
import wagewire.warehouse.load.ListingRows;
import wagewire.warehouse.resolve.ApplyAddress;
import wagewire.warehouse.resolve.BlockResolver;
import wagewire.warehouse.resolve.ListingFacts;
import wagewire.warehouse.resolve.Presence;

/**
 * Evaluates pairs of advertisements that are published on the same days, and whether both are one
 * posting: the first is on its employer's board, the second on the same board ({@code boards} is
 * {@code one}) or on an aggregator ({@code two}). The columns of the second begin with {@code
 * other_}.
 */
final class PostingPairs {

  static final EvaluatedField SAME_POSTING =
      new EvaluatedField(
          "same posting",
          "same",
          false,
          label -> label.equals("yes") ? Set.of("same") : Set.of(),
          _ -> Set.of());

  private static final String OTHER = "other_";
  private static final String OWN_BOARD = "own:board";
  private static final String ELSEWHERE = "elsewhere:board";
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final Instant MOMENT = DAY.atStartOfDay().toInstant(ZoneOffset.UTC);

  private PostingPairs() {}

  static boolean isPairs(LabelledSet set) {
    return set.columns().containsAll(List.of("title", "other_title", "boards", "same"));
  }

  /** Returns the name of the column in the first of a pair. */
  static String plain(String column) {
    return column.startsWith(OTHER) ? column.substring(OTHER.length()) : column;
  }

  static LabelledSetScores of(LabelledSet set, AdvertTexts texts, Normaliser normaliser) {
    long right = 0;
    long said = 0;
    long due = 0;
    Mistakes mistakes = new Mistakes();
    for (Map<String, String> row : set.rows()) {
      Set<String> wanted = SAME_POSTING.due().apply(row.getOrDefault("same", ""));
      Set<String> answer = areOne(row, texts, normaliser) ? Set.of("same") : Set.of();
      right += wanted.equals(answer) ? answer.size() : 0;
      said += answer.size();
      due += wanted.size();
      if (!wanted.equals(answer)) {
        mistakes.add(wanted, answer, Evaluation.example(set, row));
      }
    }
    long rows = set.rows().size();
    return new LabelledSetScores(
        set.name(),
        rows,
        List.of(new Score(SAME_POSTING, rows, right, said, due, mistakes.sorted())));
  }

  private static boolean areOne(Map<String, String> row, AdvertTexts texts, Normaliser normaliser) {
    boolean oneBoard = row.getOrDefault("boards", "").equals("one");
    ListingFacts first = listing(row, "", true, "1", texts, normaliser);
    ListingFacts second = listing(row, OTHER, oneBoard, "2", texts, normaliser);
    return first.employer().equals(second.employer())
        && BlockResolver.resolve(List.of(first, second)).size() == 1;
  }

  private static ListingFacts listing(
      Map<String, String> row,
      String prefix,
      boolean own,
      String id,
      AdvertTexts texts,
      Normaliser normaliser) {
    Map<String, String> advert = new HashMap<>();
    for (String column : List.of("company", "title", "location", "requisition", "apply_url")) {
      advert.put(column, row.getOrDefault(prefix + column, ""));
    }
    advert.put("description", texts.resolve(row.getOrDefault(prefix + "description", "")));
    advert.put("catalogue", own ? row.getOrDefault("company", "") : "");
    NormalisedPosting read = LabelledPosting.read(normaliser, advert);
    String board = own ? OWN_BOARD : ELSEWHERE;
    return new ListingFacts(
        ListingIds.hash(board + id),
        board,
        board,
        0,
        own ? SourceKind.OWN : SourceKind.AGGREGATOR,
        id,
        Objects.requireNonNullElse(read.employer(), board),
        read.employerName(),
        read.agency(),
        row.getOrDefault(prefix + "title", ""),
        read.titleKey(),
        ApplyAddress.of(row.getOrDefault(prefix + "apply_url", "")),
        requisition(row.getOrDefault(prefix + "requisition", "")),
        null,
        MOMENT,
        read.role().id(),
        read.seniority().id(),
        read.workMode(),
        ListingRows.UNKNOWN,
        read.places(),
        read.pay(),
        read.tools(),
        read.described(),
        read.fingerprint(),
        List.of(new Presence(DAY, null, false, false)));
  }

  /**
   * Returns the requisition number; null for a placeholder, which has no digit but 0 (methodology
   * §3.4).
   */
  private static @Nullable String requisition(String cell) {
    return cell.chars().anyMatch(digit -> digit >= '1' && digit <= '9') ? cell : null;
  }
}
