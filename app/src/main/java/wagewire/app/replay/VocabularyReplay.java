package wagewire.app.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import wagewire.app.connect.Servers;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.RejectionReason;
import wagewire.transform.normalise.Normaliser;
import wagewire.transform.service.ObservationReplay;
import wagewire.transform.service.PostingPublisher;
import wagewire.transform.service.Renormaliser;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.engine.RemoteEngine;
import wagewire.warehouse.replay.OutdatedListings;

/** Applies the current vocabulary to all recorded observations. */
public final class VocabularyReplay {

  private final Servers servers;
  private final Warehouse warehouse;
  private final Renormaliser normaliser;

  /**
   * Counts of a replay.
   *
   * @param version version of the normaliser that read
   * @param read number of observations of listings
   * @param normalised number of listings that another version had read or refused
   * @param refused those of them that this version refuses, by reason; they stay unchanged
   * @param unreadable number of records that are not an observation of a known version
   */
  public record Counts(
      String version,
      long read,
      long normalised,
      Map<RejectionReason, Long> refused,
      long unreadable) {}

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
    this.normaliser =
        machines == null
            ? Renormaliser.of(normaliser)
            : new RemoteRenormaliser(normaliser.version(), machines);
  }

  /**
   * Publishes the new readings after the old ones, which stay in Kafka; of two readings of an
   * observation the loader takes the later.
   *
   * @param from earliest time at which observations were written to Kafka; null for all
   */
  public Counts switchOver(@Nullable Instant from) {
    try (PostingPublisher publisher = new PostingPublisher(servers.kafka().objects())) {
      return run(from, publisher);
    } catch (KafkaException e) {
      throw new WagewireException(
          ErrorCode.KAFKA_UNREACHABLE,
          "Kafka does not take the new readings: " + e.getMessage(),
          String.valueOf(servers.kafka().settings().get("bootstrap.servers")),
          "Run the command again; it goes on where it stopped.",
          e);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Normalises observations again that another version of the normaliser read. An interrupted run
   * can be repeated: listings that the warehouse shows in this version are skipped.
   */
  private Counts run(@Nullable Instant from, PostingPublisher into) throws SQLException {
    long normalised = 0;
    try (ObservationReplay replay =
            ObservationReplay.open(servers.kafka().objects(), normaliser, from);
        Connection connection = warehouse.connection()) {
      while (replay.hasNext()) {
        List<ListingNormalised> listings = replay.next(observed -> outdated(connection, observed));
        if (!listings.isEmpty()) {
          into.publish(listings);
          normalised += listings.size();
        }
      }
      return new Counts(
          normaliser.version(), replay.read(), normalised, replay.refused(), replay.unreadable());
    }
  }

  private List<ListingObserved> outdated(Connection connection, List<ListingObserved> observed) {
    try {
      return OutdatedListings.among(connection, observed, normaliser.version());
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot read the versions of listings from the warehouse", e);
    }
  }

  private static WagewireException failed(SQLException e) {
    return new WagewireException(
        ErrorCode.DATABASE_UNREACHABLE,
        "PostgreSQL failed during a replay: " + e.getMessage(),
        "the warehouse",
        "Check that the server runs; then run the command again.",
        e);
  }
}
