package wagewire.warehouse.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Queues the blocks to resolve again after listings came or changed: those that a listing leaves
 * and enters, and those that share its requisition id or job, as the number of listings that share
 * an id decides whether it counts.
 */
final class ChangedBlocks {

  private static final String STAGE =
      """
      create temporary table if not exists incoming_block (employer text, title_key text) on commit delete rows;
      create temporary table if not exists incoming_requisition (board text, requisition_id text) on commit delete rows;
      create temporary table if not exists incoming_job (employer text, job text) on commit delete rows;
      """;

  /** A truncate would give empty tables, too, new files and new rows in the catalog. */
  private static final String EMPTY_STAGING =
      """
      do $$ begin
        if exists (select from incoming_block) or exists (select from incoming_requisition) or exists (select from incoming_job) then
          truncate incoming_block, incoming_requisition, incoming_job;
        end if;
      end $$;
      """;

  private static final String NAME =
      """
      analyze incoming_requisition, incoming_job;

      insert into postings.block_changed (employer, title_key)
      select employer, title_key from incoming_block
      union
      select coalesce(sharing.employer, sharing.board), sharing.title_key
      from incoming_requisition incoming
      cross join lateral (
        select employer, board, title_key
        from postings.listing_record
        where board = incoming.board and requisition_id = incoming.requisition_id
        offset 0) sharing
      union
      select sharing.employer, sharing.title_key
      from incoming_job
      cross join lateral (
        select employer, title_key
        from postings.listing_record
        where employer = incoming_job.employer and postings.job_of(apply_url) = incoming_job.job
          and postings.job_of(apply_url) is not null
        offset 0) sharing;
      """;

  private ChangedBlocks() {}

  /** Creates the tables that blocks, requisition ids and jobs are staged in. */
  static void stage(Statement statement) throws SQLException {
    statement.execute(STAGE);
  }

  /** Empties the staging tables. */
  static void emptyStaging(Statement statement) throws SQLException {
    statement.execute(EMPTY_STAGING);
  }

  /** Queues what is staged; it stays there until the transaction ends. */
  static void name(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(NAME);
    }
  }
}
