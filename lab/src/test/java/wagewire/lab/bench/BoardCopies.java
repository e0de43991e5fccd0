package wagewire.lab.bench;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Boards of {@link RealBoards} that come into the tables by copying those that are there, several
 * times as fast as by collecting them: what is copied differs in what differs between such boards.
 */
final class BoardCopies {

  private static final String NUMBERED =
      """
      create temporary table numbered on commit drop as
      select board, 'greenhouse:acme' || number + ? as copy, number + ? as number
      from (select board, substring(board from '[0-9]+$')::int as number from crawl.board) known
      where number <= ? and number + ? <= ?;
      create unique index on numbered (board);
      analyze numbered;
      """;

  /** Parameters: how many boards lie between a board and its copy, in each statement. */
  private static final String LISTINGS =
      """
      insert into postings.listing_record (
        listing_id, board, external_id, employer, employer_name, agency, title, title_key, url, apply_url,
        requisition_id, posted_at, content_hash, observed_at, snapshot, normaliser_version, role, seniority,
        work_mode, places, pay, tools, described, fingerprint, language, employment_type)
      select
        hashtextextended(listing_id::text, between_boards) & 9223372036854775807, copy, id, 'acme-' || number,
        'Acme ' || number, agency, title, title_key, url, apply_url, 'R' || id, posted_at, content_hash, observed_at,
        snapshot, normaliser_version, role, seniority, work_mode, places, pay, tools, described, fingerprint, language, employment_type
      from postings.listing_record
      join numbered using (board)
      cross join (select ?::bigint as between_boards) distance
      cross join lateral (select (external_id::bigint + 10000000 * between_boards)::text as id) renumbered
      """;

  private static final String RUNS =
      """
      insert into postings.listing_run (listing_id, board, from_at, to_at)
      select hashtextextended(listing_id::text, ?) & 9223372036854775807, copy, from_at, to_at
      from postings.listing_run
      join numbered using (board)
      """;

  private static final String CONTENTS =
      """
      insert into crawl.listing_content (board, external_id, observed_at, version, content_hash)
      select copy, (external_id::bigint + 10000000 * ?::bigint)::text, observed_at, version, content_hash
      from crawl.listing_content
      join numbered using (board)
      """;

  private static final String BOARDS =
      """
      insert into crawl.board (
        board, snapshot, live_snapshot, attempted_at, outcome, status, failures, complete_snapshot, complete_at, full_at,
        present, address, pages, volumes)
      select
        copy, snapshot, live_snapshot, attempted_at, outcome, status, failures, complete_snapshot, complete_at, full_at,
        (select array_agg((id::bigint + 10000000 * ?::bigint)::text) from unnest(present) id), address, pages, volumes
      from crawl.board
      join numbered using (board)
      """;

  private static final String REST =
      """
      insert into postings.snapshot (
        board, snapshot, started_at, finished_at, status, outcome, announced, read, parts, parts_taken, merged)
      select copy, snapshot, started_at, finished_at, status, outcome, announced, read, parts, parts_taken, merged
      from postings.snapshot
      join numbered using (board);

      insert into postings.block_changed (employer, title_key)
      select 'acme-' || number, title_key
      from numbered
      join postings.block_changed on employer = 'acme-' || substring(board from '[0-9]+$');
      """;

  private BoardCopies() {}

  /** From as many boards as there are, numbered from 1, to so many. */
  static void add(DataSource database, int boards, int all) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      for (int distance = boards; distance < all; distance += boards) {
        run(connection, NUMBERED, distance, distance, boards, distance, all);
        run(connection, LISTINGS, distance);
        run(connection, RUNS, distance);
        run(connection, CONTENTS, distance);
        run(connection, BOARDS, distance);
        run(connection, REST);
        connection.commit();
      }
      connection.setAutoCommit(true);
    }
  }

  private static void run(Connection connection, String sql, int... numbers) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int number = 0; number < numbers.length; number++) {
        statement.setInt(number + 1, numbers[number]);
      }
      statement.execute();
    }
  }
}
