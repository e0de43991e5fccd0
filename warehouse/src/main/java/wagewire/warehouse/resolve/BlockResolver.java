package wagewire.warehouse.resolve;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wagewire.model.posting.Place;
import wagewire.warehouse.load.ListingIds;

/**
 * Resolves the listings of a block (one employer, one normalised title) to postings and spells: a
 * pure function, independent of the order of listings (methodology §3).
 */
public final class BlockResolver {

  /** Years back to which a stated first day is accepted. */
  private static final int PLAUSIBLE_YEARS = 3;

  private BlockResolver() {}

  /** Returns the postings in the order of their founders. */
  public static List<ResolvedPosting> resolve(List<ListingFacts> block) {
    List<Episode> episodes =
        block.stream().flatMap(one -> Episode.of(one).stream()).sorted(Episode.ORDER).toList();
    List<PostingCluster> clusters = new ArrayList<>();
    for (Episode episode : episodes) {
      if (!joins(episode, clusters)) {
        clusters.add(new PostingCluster(episode, renews(episode, clusters)));
      }
    }
    return clusters.stream().map(BlockResolver::posting).toList();
  }

  private static boolean joins(Episode episode, List<PostingCluster> clusters) {
    for (PostingCluster cluster : clusters) {
      boolean titled = cluster.isTitled(episode.listing().titleKey());
      PostingMatch match = titled ? PostingMatch.of(episode, cluster) : null;
      if (match != null) {
        cluster.join(episode, match);
        return true;
      }
    }
    return joinsByAddress(episode, clusters);
  }

  /** Returns whether it replaces a posting that is too old for it to join. */
  private static boolean renews(Episode episode, List<PostingCluster> clusters) {
    String title = episode.listing().titleKey();
    Optional<PostingCluster> older =
        clusters.stream()
            .filter(cluster -> cluster.isTitled(title) && cluster.renewedBy() == null)
            .filter(cluster -> PostingMatch.renews(episode, cluster))
            .findFirst();
    older.ifPresent(cluster -> cluster.renewBy(episode));
    return older.isPresent();
  }

  /** Joins a posting of another title by its address, if exactly one has it. */
  private static boolean joinsByAddress(Episode episode, List<PostingCluster> clusters) {
    if (episode.listing().applyAddress() == null) {
      return false;
    }
    String title = episode.listing().titleKey();
    List<PostingCluster> same =
        clusters.stream()
            .filter(
                cluster -> !cluster.isTitled(title) && PostingMatch.isOfOneJob(episode, cluster))
            .toList();
    if (same.size() == 1) {
      same.getFirst().join(episode, PostingMatch.byAddress(episode, same.getFirst()));
    }
    return same.size() == 1;
  }

  private static ResolvedPosting posting(PostingCluster cluster) {
    String owner = owner(cluster);
    List<Episode> owned =
        cluster.episodes().stream().filter(one -> one.listing().lineage().equals(owner)).toList();
    ListingFacts content =
        owned.stream()
            .map(Episode::listing)
            .max(
                Comparator.comparingInt(ListingFacts::generation)
                    .thenComparing(ListingFacts::observedAt)
                    .thenComparingLong(ListingFacts::listingId))
            .orElseThrow();
    List<Spell> spells = spells(cluster, owned);
    return new ResolvedPosting(
        id(cluster.founder()),
        content,
        spells,
        places(owned),
        content.tools(),
        joined(cluster),
        postedOn(content, spells.getFirst().opened()));
  }

  private static long id(Episode founder) {
    long listing = founder.listing().listingId();
    return founder.number() == 0 ? listing : ListingIds.hash(listing + "\n" + founder.firstDay());
  }

  /**
   * Returns the panel unit that the posting counts at: an employer's own before an aggregator, then
   * the earliest, then by name.
   */
  private static String owner(PostingCluster cluster) {
    return cluster.episodes().stream()
        .min(
            Comparator.comparing((Episode one) -> one.listing().kind())
                .thenComparing(Episode::firstDay)
                .thenComparing(one -> one.listing().board()))
        .orElseThrow()
        .listing()
        .lineage();
  }

  private static List<Spell> spells(PostingCluster cluster, List<Episode> owned) {
    List<Presence> joined = new ArrayList<>();
    owned.stream()
        .flatMap(one -> presences(one, owned).stream())
        .sorted(Comparator.comparing(Presence::from))
        .forEachOrdered(presence -> PresenceRules.append(joined, presence));
    List<Spell> spells = new ArrayList<>();
    for (int i = 0; i < joined.size(); i++) {
      Presence presence = joined.get(i);
      Spell.Kind kind = kind(presence, i == 0, cluster.isRenewal());
      boolean last = i == joined.size() - 1;
      LocalDate end = last ? lastEnd(presence, cluster, owned) : presence.to();
      spells.add(new Spell(presence.from(), end, kind));
    }
    return spells;
  }

  /**
   * Returns the end of the last spell: the first day of the posting that replaces it, unless the
   * gap is longer than an absence.
   */
  private static @Nullable LocalDate lastEnd(
      Presence presence, PostingCluster cluster, List<Episode> owned) {
    Episode next = cluster.renewedBy();
    LocalDate to = presence.to();
    if (next == null || to == null || !presence.from().isBefore(next.firstDay())) {
      return to;
    }
    boolean goesOn =
        next.listing().lineage().equals(owned.getFirst().listing().lineage())
            && presence.gapBefore(next.firstDay()) <= PresenceRules.ABSENCE_DAYS;
    return goesOn ? next.firstDay() : to;
  }

  /**
   * Ends an open presence where the succeeding board first shows the posting: the old board may not
   * be observed any more.
   */
  private static List<Presence> presences(Episode episode, List<Episode> owned) {
    Presence last = episode.presences().getLast();
    if (last.to() != null) {
      return episode.presences();
    }
    return owned.stream()
        .filter(other -> other.listing().generation() > episode.listing().generation())
        .map(Episode::firstDay)
        .min(Comparator.naturalOrder())
        .map(day -> episode.endingAt(day.isAfter(last.from()) ? day : last.from().plusDays(1)))
        .orElse(episode.presences());
  }

  private static Spell.Kind kind(Presence presence, boolean first, boolean renewal) {
    if (first && presence.backlog()) {
      return Spell.Kind.BACKLOG;
    }
    return first && !renewal ? Spell.Kind.OPENED : Spell.Kind.REPOSTED;
  }

  private static List<Place> places(List<Episode> owned) {
    Set<Place> places = new LinkedHashSet<>();
    owned.forEach(one -> places.addAll(one.listing().places()));
    return List.copyOf(places);
  }

  /** Returns each listing once, however often it returned. */
  private static List<ResolvedPosting.Joined> joined(PostingCluster cluster) {
    Map<Long, ResolvedPosting.Joined> joined = new LinkedHashMap<>();
    ListingFacts founder = cluster.founder().listing();
    joined.put(founder.listingId(), new ResolvedPosting.Joined(founder, null, 1));
    for (int i = 0; i < cluster.matches().size(); i++) {
      PostingMatch match = cluster.matches().get(i);
      ListingFacts listing = cluster.episodes().get(i + 1).listing();
      joined.putIfAbsent(
          listing.listingId(), new ResolvedPosting.Joined(listing, match.rule(), match.score()));
    }
    return List.copyOf(joined.values());
  }

  /** Returns the day that the board states, if it is plausible. */
  private static @Nullable LocalDate postedOn(ListingFacts content, LocalDate opened) {
    if (content.postedAt() == null) {
      return null;
    }
    LocalDate claimed = LocalDate.ofInstant(content.postedAt(), ZoneOffset.UTC);
    boolean plausible =
        !claimed.isAfter(opened) && claimed.isAfter(opened.minusYears(PLAUSIBLE_YEARS));
    return plausible ? claimed : null;
  }
}
