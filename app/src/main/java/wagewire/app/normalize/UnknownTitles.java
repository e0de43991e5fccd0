package wagewire.app.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.json.Json;
import wagewire.model.listing.PublishedListing;
import wagewire.model.posting.NormalisedPosting;
import wagewire.model.posting.Role;
import wagewire.model.posting.Seniority;
import wagewire.transform.normalise.Normaliser;

/**
 * The titles of postings that are not understood: those without a role but {@link Role#OTHER}, and
 * those without a level. The vocabulary grows from the most frequent ones.
 */
public final class UnknownTitles {

  /** What a title that occurs with two departments was read as tells its entries apart. */
  private record Reading(String title, Role role, Seniority seniority) {}

  /**
   * A line that is printed.
   *
   * @param title without noise
   * @param postings with this title
   * @param employers among them, as far as they are named
   * @param example of the title as written, the first
   */
  private record Line(
      String title, int postings, int employers, String role, String seniority, String example) {}

  private static final Comparator<Line> MOST_FREQUENT_FIRST =
      Comparator.comparingInt(Line::postings)
          .thenComparingInt(Line::employers)
          .reversed()
          .thenComparing(Line::title)
          .thenComparing(Line::role)
          .thenComparing(Line::seniority);

  private static final class Count {

    private final String example;
    private final Set<String> employers = new HashSet<>();
    private int postings;

    Count(String example) {
      this.example = example;
    }

    void add(@Nullable String employer) {
      postings++;
      if (employer != null) {
        employers.add(employer);
      }
    }
  }

  private final Normaliser normaliser;
  private final Map<Reading, Count> counts = new HashMap<>();
  private int read;
  private int withoutRole;
  private int withoutLevel;

  public UnknownTitles(Normaliser normaliser) {
    this.normaliser = normaliser;
  }

  public void add(PublishedListing listing) {
    NormalisedPosting said = normaliser.normalise(listing, RowNormaliser.NOWHERE);
    read++;
    withoutRole += said.role() == Role.OTHER ? 1 : 0;
    withoutLevel += said.seniority() == Seniority.UNKNOWN ? 1 : 0;
    if (said.role() != Role.OTHER && said.seniority() != Seniority.UNKNOWN) {
      return;
    }
    counts
        .computeIfAbsent(
            new Reading(said.titleKey(), said.role(), said.seniority()),
            _ -> new Count(listing.title()))
        .add(said.employer());
  }

  /** JSON, the most frequent title first. */
  public List<String> lines() {
    List<Line> lines = new ArrayList<>();
    counts.forEach((reading, count) ->
        lines.add(
            new Line(
                reading.title(),
                count.postings,
                count.employers.size(),
                reading.role().id(),
                reading.seniority().id(),
                count.example)));
    return lines.stream().sorted(MOST_FREQUENT_FIRST).map(Json::text).toList();
  }

  /** For a person. */
  public String summary() {
    return "of %,d postings %,d have no role but other, %,d no level"
        .formatted(read, withoutRole, withoutLevel);
  }
}
