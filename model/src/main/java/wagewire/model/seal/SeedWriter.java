package wagewire.model.seal;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/** Draws the seeds of boards that have none, and enters where sealed records begin. */
public final class SeedWriter implements SealStore {

  private static final String DRAW =
      "insert into crawl.seal_seed (board, prefix, seed) values (?, '', ?) on conflict do nothing";

  private static final String DRAW_TEXT =
      """
      insert into crawl.text_seed (week, seed)
      select date_trunc('week', now() at time zone 'UTC')::date, ?
      on conflict do nothing
      """;

  private static final String DROP_TEXTS =
      """
      delete from crawl.text_seed
      where week + 7 <= (least(now(), ?::timestamptz) at time zone 'UTC')::date - ?
      """;

  /** A partition that was added to a known topic has sealed records only. */
  private static final String ENTER =
      """
      insert into crawl.sealed_since as known (topic, topic_id, partition, first_offset)
      select topic, topic_id, partition,
        case when exists (select from crawl.sealed_since as other where other.topic = given.topic)
            and not exists (
              select from crawl.sealed_since as same
              where same.topic = given.topic and same.partition = given.partition)
          then 0 else end_offset end
      from unnest(?::text[], ?::text[], ?::integer[], ?::bigint[])
        as given (topic, topic_id, partition, end_offset)
      on conflict (topic, partition) do update set
        topic_id = excluded.topic_id,
        first_offset = case when known.topic_id = excluded.topic_id
          then least(known.first_offset, excluded.first_offset) else 0 end
      where known.topic_id <> excluded.topic_id or known.first_offset > excluded.first_offset
      """;

  private final DataSource database;
  private final SealTables tables;
  private final SecureRandom random = new SecureRandom();

  /**
   * A partition as Kafka has it now.
   *
   * @param topicId Kafka's own
   * @param end offset after its last record
   */
  public record PartitionEnd(String topic, String topicId, int partition, long end) {}

  public SeedWriter(DataSource database) {
    this.database = database;
    this.tables = new SealTables(database);
  }

  /** Returns the tree of each of the boards; seeds that were drawn for it are committed. */
  @Override
  public Map<String, SeedTree> trees(Collection<String> boards) {
    Map<String, SeedTree> known = tables.trees(boards);
    List<String> missing = boards.stream().filter(board -> !known.containsKey(board)).toList();
    if (missing.isEmpty()) {
      return known;
    }
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(DRAW)) {
      for (String board : missing) {
        byte[] seed = new byte[SeedTree.BYTES];
        random.nextBytes(seed);
        statement.setString(1, board);
        statement.setBytes(2, seed);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw SealTables.failure(e);
    }
    return tables.trees(boards);
  }

  @Override
  public Map<String, Map<Integer, Long>> sealedSince() {
    return tables.sealedSince();
  }

  /** Returns the seeds of texts, after drawing that of the present week if needed. */
  @Override
  public TextSeeds texts() {
    TextSeeds known = tables.texts();
    if (known.current() != null) {
      return known;
    }
    byte[] seed = new byte[SeedTree.BYTES];
    random.nextBytes(seed);
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(DRAW_TEXT)) {
      statement.setBytes(1, seed);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw SealTables.failure(e);
    }
    return tables.texts();
  }

  /**
   * Drops the seeds of weeks that ended at least so many days before a time, or before now where
   * that is earlier; their texts cannot be read any more.
   *
   * @return how many weeks
   */
  public int dropTexts(int days, Instant time) {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(DROP_TEXTS)) {
      statement.setString(1, time.toString());
      statement.setInt(2, days);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw SealTables.failure(e);
    }
  }

  /**
   * Enters the present ends of topics that were never entered as the beginning of their sealed
   * records. A topic that was created again, or has lost records, begins there or before.
   */
  public void enter(List<PartitionEnd> ends) {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(ENTER)) {
      statement.setArray(1, connection.createArrayOf("text", of(ends, PartitionEnd::topic)));
      statement.setArray(2, connection.createArrayOf("text", of(ends, PartitionEnd::topicId)));
      statement.setArray(3, connection.createArrayOf("integer", of(ends, PartitionEnd::partition)));
      statement.setArray(4, connection.createArrayOf("bigint", of(ends, PartitionEnd::end)));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw SealTables.failure(e);
    }
  }

  private static Object[] of(List<PartitionEnd> ends, Function<PartitionEnd, Object> part) {
    List<Object> parts = new ArrayList<>();
    ends.forEach(end -> parts.add(part.apply(end)));
    return parts.toArray();
  }
}
