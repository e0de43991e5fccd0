package wagewire.app.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import wagewire.app.connect.Servers;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.RejectionReason;
import wagewire.transform.normalise.Normaliser;
import wagewire.transform.service.ListingNormaliser;
import wagewire.transform.service.PostingPublisher;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.engine.ComputeEngine;
import wagewire.warehouse.engine.RemoteEngine;
import wagewire.warehouse.replay.OutdatedListings;

/** Applies the current vocabulary to all listings that the warehouse keeps. */
public final class VocabularyReplay {

  /** Listings that a machine normalises at a time: some tenths of a second of work. */
  private static final int LISTINGS_A_PART = 1_000;

  private final Servers servers;
  private final Warehouse warehouse;
  private final Normaliser normaliser;
  private final @Nullable RemoteEngine machines;

  /**
   * Counts of a replay.
   *
   * @param version version of the normaliser that read
   * @param read number of listings that another version had read
   * @param refused those of them that this version refuses, by reason; they stay unchanged
   */
  public record Counts(String version, long read, Map<RejectionReason, Long> refused) {}

  /**
   * @param machines that normalise; null for this one alone
   */
  public VocabularyReplay(
      Servers servers,
      Warehouse warehouse,
      Normaliser normaliser,
      @Nullable RemoteEngine machines) {
    this.servers = servers;
    this.warehouse = warehouse;
    this.normaliser = normaliser;
    this.machines = machines;
  }

  /**
   * Publishes new readings of the listings that another version of the normaliser read. An
   * interrupted run can be repeated: listings that the warehouse shows in this version are skipped.
   */
  public Counts run() {
    try (PostingPublisher publisher = new PostingPublisher(servers.kafka().objects())) {
      return run(publisher);
    } catch (KafkaException e) {
      throw new WagewireException(
          ErrorCode.KAFKA_UNREACHABLE,
          "Kafka does not take the new readings: " + e.getMessage(),
          String.valueOf(servers.kafka().settings().get("bootstrap.servers")),
          "Run the command again; it goes on where it stopped.",
          e);
    } catch (SQLException e) {
      throw new WagewireException(
          ErrorCode.DATABASE_UNREACHABLE,
          "PostgreSQL failed during a replay: " + e.getMessage(),
          "the warehouse",
          "Check that the server runs; then run the command again.",
          e);
    }
  }

  private Counts run(PostingPublisher publisher) throws SQLException {
    long read = 0;
    Map<RejectionReason, Long> refused = new EnumMap<>(RejectionReason.class);
    try (Connection connection = warehouse.connection()) {
      OutdatedListings outdated = new OutdatedListings(connection, normaliser.version());
      ListingNormaliser here = new ListingNormaliser(normaliser);
      int most = LISTINGS_A_PART * (machines == null ? 1 : machines.engine().parts());
      for (var listings = outdated.next(most);
          !listings.isEmpty();
          listings = outdated.next(most)) {
        List<ListingNormaliser.Outcome> outcomes =
            machines == null
                ? listings.parallelStream().map(here::normaliseAgain).toList()
                : elsewhere(machines.engine(), listings);
        publisher.begin();
        for (int i = 0; i < listings.size(); i++) {
          switch (outcomes.get(i)) {
            case ListingNormaliser.Outcome.Normalised(var record) ->
                publisher.add(listings.get(i).board(), record);
            case ListingNormaliser.Outcome.Refused(var reason, var _) ->
                refused.merge(reason, 1L, Long::sum);
          }
        }
        publisher.commit();
        read += listings.size();
      }
    }
    return new Counts(normaliser.version(), read, Map.copyOf(refused));
  }

  private static List<ListingNormaliser.Outcome> elsewhere(
      ComputeEngine engine, List<ListingObserved> listings) {
    int size = Math.ceilDiv(listings.size(), engine.parts());
    List<NormalisedPart> parts = new ArrayList<>();
    for (int from = 0; from < listings.size(); from += size) {
      parts.add(NormalisedPart.of(listings.subList(from, Math.min(listings.size(), from + size))));
    }
    List<ListingNormaliser.Outcome> outcomes = new ArrayList<>();
    engine.compute(parts, outcomes::addAll);
    return outcomes;
  }
}
