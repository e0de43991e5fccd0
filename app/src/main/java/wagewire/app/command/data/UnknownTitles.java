package wagewire.app.command.data;

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
import wagewire.model.text.CountedNoun;
import wagewire.transform.normalise.Normaliser;

/**
 * Counts titles of postings without a role other than {@link Role#OTHER} or without a seniority.
 * The vocabulary is extended from the most frequent ones.
 */
public final class UnknownTitles {

  /** A title with the role and seniority read from it, which may differ by department. */
  private record Reading(String title, Role role, Seniority seniority) {}

  /**
   * A printed line.
   *
   * @param title the title without noise
   * @param postings number of postings with this title
   * @param employers number of employers that these postings name
   * @param example the first title as written
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
    withoutRole += said.role().equals(Role.OTHER) ? 1 : 0;
    withoutLevel += said.seniority() == Seniority.UNKNOWN ? 1 : 0;
    if (!said.role().equals(Role.OTHER) && said.seniority() != Seniority.UNKNOWN) {
      return;
    }
    counts
        .computeIfAbsent(
            new Reading(said.titleKey(), said.role(), said.seniority()),
            _ -> new Count(listing.title()))
        .add(said.employer());
  }

  /** Returns JSON objects, the most frequent title first. */
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

  /** Returns the totals as a line of text. */
  public String summary() {
    return "of %s %,d have no role but other, %,d no level"
        .formatted(CountedNoun.of(read, "posting"), withoutRole, withoutLevel);
  }
}
