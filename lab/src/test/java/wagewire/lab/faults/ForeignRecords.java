package wagewire.lab.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import wagewire.app.ForgedRecords;
import wagewire.app.connect.Servers;
import wagewire.model.board.Source;
import wagewire.model.board.SourceKind;
import wagewire.model.event.Topics;

/** Records that somebody else writes to the topics, and that nobody must ever see as postings. */
final class ForeignRecords {

  /** Token of the boards of all poisons, by which their rejections are known. */
  static final String POISONED = "poisoned";

  /** Largest value that fits into a record. */
  private static final int LARGEST = Topics.RECORD_LIMIT - 4 * 1024;

  private static final int SMALL = 600;

  private final MarketProcesses processes;
  private final SplittableRandom random;

  ForeignRecords(MarketProcesses processes, SplittableRandom random) {
    this.processes = processes;
    this.random = random;
  }

  /** Writes whole listings in a transaction that is neither committed nor aborted. */
  Optional<String> leaveTransactionOpen() {
    String topic = anyTopic();
    Duration timeout = Duration.ofSeconds(random.nextInt(3, 9));
    try (Servers servers = processes.servers()) {
      boolean open = new ForeignTransaction(servers.kafka().objects(), topic).leaveOpen(timeout);
      return open ? Optional.of(topic) : Optional.empty();
    }
  }

  /** Writes bytes at random, few or the most that a record holds, and boards of another age. */
  Optional<String> poison() {
    String topic = anyTopic();
    byte[] small = new byte[SMALL];
    byte[] large = new byte[LARGEST];
    random.nextBytes(small);
    random.nextBytes(large);
    Instant age =
        Instant.parse(random.nextBoolean() ? "0001-01-01T00:00:00Z" : "9999-12-31T00:00:00Z");
    Source board = new Source("csv", POISONED, SourceKind.OWN, null, null, true);
    try (Servers servers = processes.servers()) {
      ForgedRecords records = ForgedRecords.with(patient(servers));
      records.send(topic, board, List.of(small, large));
      if (topic.equals(Topics.OBSERVATIONS)) {
        records.observe(board, age, 2);
      } else {
        records.normalised(board, age, 2);
      }
      return Optional.of(topic);
    } catch (Exception _) {
      return Optional.empty(); // Kafka is away.
    }
  }

  private static Map<String, String> patient(Servers servers) {
    Map<String, String> settings = new HashMap<>();
    servers.kafka().objects().forEach((name, value) -> settings.put(name, value.toString()));
    settings.put("max.request.size", Integer.toString(Topics.RECORD_LIMIT));
    settings.put("max.block.ms", "8000");
    settings.put("request.timeout.ms", "2000");
    settings.put("delivery.timeout.ms", "8000");
    return settings;
  }

  private String anyTopic() {
    return random.nextBoolean() ? Topics.POSTINGS : Topics.OBSERVATIONS;
  }
}
