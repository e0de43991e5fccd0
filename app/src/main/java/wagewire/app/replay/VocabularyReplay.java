package wagewire.app.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import wagewire.app.connect.Servers;
import wagewire.metrics.release.Refresher;
import wagewire.metrics.release.ReleaseCheck;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;
import wagewire.model.event.ListingNormalised;
import wagewire.model.event.ListingObserved;
import wagewire.model.event.RejectionReason;
import wagewire.reporting.compare.ReplayComparer;
import wagewire.reporting.compare.ReplayComparison;
import wagewire.transform.normalise.Normaliser;
import wagewire.transform.service.ObservationReplay;
import wagewire.transform.service.PostingPublisher;
import wagewire.transform.service.Renormaliser;
import wagewire.warehouse.Warehouse;
import wagewire.warehouse.engine.RemoteEngine;
import wagewire.warehouse.load.Batch;
import wagewire.warehouse.load.BatchMerge;
import wagewire.warehouse.replay.OutdatedListings;

/** Applies the current vocabulary to all recorded observations, or previews the effect. */
public final class VocabularyReplay {

  private final Servers servers;
  private final Warehouse warehouse;
  private final Renormaliser normaliser;
  private final Clock clock;

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
   * Effect of a replay.
   *
   * @param restated shown figures that change when all weeks are recalculated from the existing
   *     readings, because closed weeks had not included later records
   * @param comparison differences between releases of all weeks with the existing and with the new
   *     readings
   */
  public record Preview(Counts counts, long restated, ReplayComparison comparison) {}

  /**
   * @param machines that normalise; null for this one alone
   */
  public VocabularyReplay(
      Servers servers,
      Warehouse warehouse,
      Normaliser normaliser,
      @Nullable RemoteEngine machines,
      Clock clock) {
    this.servers = servers;
    this.warehouse = warehouse;
    this.normaliser =
        machines == null
            ? Renormaliser.of(normaliser)
            : new RemoteRenormaliser(normaliser.version(), machines);
    this.clock = clock;
  }

  /**
   * Publishes the new readings after the old ones, which stay in Kafka; of two readings of an
   * observation the loader takes the later.
   *
   * @param from earliest time at which observations were written to Kafka; null for all
   */
  public Counts switchOver(@Nullable Instant from) {
    try (PostingPublisher publisher = new PostingPublisher(servers.kafka().objects())) {
      return run(warehouse, from, publisher::publish);
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
   * Calculates the figures twice in a copy of the warehouse, with the existing and with the new
   * readings, so that each difference is due to the vocabulary. Changes nothing else.
   *
   * @param step told the name of each step
   */
  public Preview preview(@Nullable Instant from, Consumer<String> step) {
    step.accept("copying the warehouse");
    try (ScratchDatabase beside = ScratchDatabase.copyOf(servers, warehouse)) {
      Warehouse copy = beside.warehouse();
      ReplayComparer comparing = new ReplayComparer(copy);
      step.accept("figures of the listings as they are");
      release(copy);
      comparing.remember();
      comparing.withdraw();
      release(copy);
      long restated = comparing.compare().moves().size();
      comparing.remember();
      step.accept("reading the record again");
      Counts counts = run(copy, from, listings -> take(copy, listings));
      step.accept("figures with the new readings");
      comparing.withdraw();
      release(copy);
      return new Preview(counts, restated, comparing.compare());
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void release(Warehouse copy) {
    new Refresher(copy, clock).accepting(ReleaseCheck.acceptableIds()).refresh(_ -> {});
  }

  /** Receives listings that were normalised again. */
  @FunctionalInterface
  private interface Taker {
    void take(List<ListingNormalised> listings) throws SQLException;
  }

  /**
   * Normalises observations again that another version of the normaliser read. An interrupted run
   * can be repeated: listings that the warehouse shows in this version are skipped.
   *
   * @param known tells which version read a listing
   */
  private Counts run(Warehouse known, @Nullable Instant from, Taker into) throws SQLException {
    long normalised = 0;
    try (ObservationReplay replay =
            ObservationReplay.open(
                servers.kafka().objects(), normaliser, from);
        Connection connection = known.connection()) {
      while (replay.hasNext()) {
        List<ListingNormalised> listings =
            replay.next(observed -> outdated(connection, observed));
        if (!listings.isEmpty()) {
          into.take(listings);
          normalised += listings.size();
        }
      }
      return new Counts(
          normaliser.version(),
          replay.read(),
          normalised,
          replay.refused(),
          replay.unreadable());
    }
  }

  private List<ListingObserved> outdated(Connection connection, List<ListingObserved> observed) {
    try {
      return OutdatedListings.among(connection, observed, normaliser.version());
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot read the versions of listings from the warehouse", e);
    }
  }

  private static void take(Warehouse copy, List<ListingNormalised> listings) throws SQLException {
    Batch batch = new Batch();
    listings.forEach(batch::add);
    try (Connection connection = copy.connection()) {
      connection.setAutoCommit(false);
      BatchMerge.merge(connection, batch);
      connection.commit();
    }
  }

  private static WagewireException failed(SQLException e) {
    return new WagewireException(
        ErrorCode.DATABASE_UNREACHABLE,
        "PostgreSQL failed during a replay: " + e.getMessage(),
        "the warehouse or its copy",
        "Check that the server runs and has room for a copy; then run the command again.",
        e);
  }
}
