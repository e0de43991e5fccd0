package wagewire.app.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.ListingObserved;
import wagewire.transform.normalise.Normaliser;
import wagewire.transform.service.ObservationReplay;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.load.OutdatedListings;

/**
 * Normalises observations again that another version of the normaliser read. An interrupted run can
 * be repeated: listings that the warehouse shows in this version are skipped.
 */
final class Replay {

  private final Map<String, Object> client;
  private final Warehouse warehouse;
  private final Normaliser normaliser;

  /** Receives listings that were normalised again. */
  interface Taker {
    void take(List<ListingNormalised> listings) throws SQLException;
  }

  /**
   * @param client settings of every Kafka client
   * @param warehouse tells which version read a listing
   */
  Replay(Map<String, Object> client, Warehouse warehouse, Normaliser normaliser) {
    this.client = client;
    this.warehouse = warehouse;
    this.normaliser = normaliser;
  }

  /**
   * @param from earliest time at which observations were written to Kafka; null for all
   */
  ReplayCounts run(@Nullable Instant from, Taker into) throws SQLException {
    long normalised = 0;
    try (ObservationReplay replay = ObservationReplay.open(client, normaliser, from);
        Connection connection = warehouse.connection()) {
      while (replay.hasNext()) {
        List<ListingNormalised> listings = replay.next(observed -> outdated(connection, observed));
        if (!listings.isEmpty()) {
          into.take(listings);
          normalised += listings.size();
        }
      }
      return new ReplayCounts(
          normaliser.version(), replay.read(), normalised, replay.refused(), replay.unreadable());
    }
  }

  private List<ListingObserved> outdated(Connection connection, List<ListingObserved> observed) {
    try {
      return OutdatedListings.among(connection, observed, normaliser.version());
    } catch (SQLException e) {
      throw new IllegalStateException("The warehouse does not tell what it knows", e);
    }
  }
}
