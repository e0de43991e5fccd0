package wagewire.ingest.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wagewire.model.listing.PublishedListing;

/**
 * Counts listings per unread field. Field names come from outside: they are cleaned and shortened,
 * and their number is limited. For one thread.
 */
public final class UnreadFields {

  /** Name for all fields after the first {@link #MOST}. */
  public static final String OTHERS = "(others)";

  public static final int MOST = 300;
  static final int NAME_LIMIT = 100;

  private static final String NAMELESS = "(no name)";
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Cs}]+");

  private final NavigableMap<String, Long> counts = new TreeMap<>();

  public void add(PublishedListing listing) {
    Set<String> fields =
        listing.unread().keySet().stream().map(UnreadFields::name).collect(Collectors.toSet());
    fields.stream()
        .sorted()
        .map(field -> known(field, counts.keySet()))
        .distinct()
        .forEach(field -> counts.merge(field, 1L, Long::sum));
  }

  /** Returns the number of listings per field, in order of the names. */
  public Map<String, Long> counts() {
    return Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /** Returns the counts under the names to store, given those already stored. */
  public static NavigableMap<String, Long> merged(
      Collection<String> known, Map<String, Long> counts) {
    Set<String> all = new HashSet<>(known);
    NavigableMap<String, Long> kept = new TreeMap<>();
    new TreeMap<>(counts)
        .forEach((field, listings) -> {
          String name = known(field, all);
          all.add(name);
          kept.merge(name, listings, Long::sum);
        });
    return kept;
  }

  private static String known(String field, Set<String> known) {
    return known.contains(field) || known.size() < MOST ? field : OTHERS;
  }

  private static String name(String field) {
    String line = UNPRINTABLE.matcher(field).replaceAll(" ").strip();
    if (line.isEmpty()) {
      return NAMELESS;
    }
    return line.codePointCount(0, line.length()) <= NAME_LIMIT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, NAME_LIMIT - 1)) + "…";
  }

  /**
   * Unread fields of a platform.
   *
   * @param fields number of them
   * @param largest the most frequent fields, most frequent first
   */
  public record PlatformUnread(String platform, int fields, List<Field> largest) {

    /**
     * An unread field.
     *
     * @param listings new and changed ones published with it
     * @param lastSeen time of the latest of these
     */
    public record Field(String field, long listings, Instant lastSeen) {}
  }
}
