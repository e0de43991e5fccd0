package wagewire.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ends sessions of readers that keep others from working. The caller is the owner; on a server
 * where it is no superuser it sees and ends those of roles that it may take.
 */
public final class ReaderSessions {

  /**
   * Accounts that read and are not the owner: the role, and those who may take it. A superuser may
   * take any role, and services take it to end readers' sessions.
   */
  static final String ACCOUNTS =
      """
      select reader.oid from pg_roles reader
      where not reader.rolsuper and reader.rolname !~ '^wagewire_(owner|ingest|transform|load|release|serve)$'
        and pg_has_role(reader.oid, 'wagewire_reader', 'member')
        and not pg_has_role(reader.oid, (select nspowner from pg_namespace where nspname = 'postings'), 'member')
      """;

  /** Before the name of an advisory lock, in {@link #END_HOLDERS}. */
  static final String END_HOLDERS_OF =
      """
      select pg_terminate_backend(locks.pid, 5000)
      from pg_locks locks
      join pg_stat_activity sessions using (pid)
      cross join (select hashtext(\
      """;

  /** After the name. */
  static final String AMONG_READERS =
      """
      )::bigint as key) asked
      where locks.locktype = 'advisory' and locks.objsubid = 1
        and locks.database = (select oid from pg_database where datname = current_database())
        and locks.classid::bigint = (key >> 32) & 4294967295 and locks.objid::bigint = key & 4294967295
        and sessions.usesysid in (
      """
          + ACCOUNTS
          + ")";

  private static final String END_HOLDERS = END_HOLDERS_OF + "?" + AMONG_READERS;

  private static final String OFFENDERS =
      """
      with readers as (
        select sessions.*, count(*) over (partition by usesysid) as of_account from pg_stat_activity sessions
        where usesysid in (
      """
          + ACCOUNTS
          + """
            )
          ), waiting as (
            select unnest(pg_blocking_pids(pid)) as blocker from pg_locks
            where not granted and clock_timestamp() - waitstart > ?::interval and pid not in (select pid from readers)
          ), judged as (
            select pid, case
              when pid in (select blocker from waiting) then 'kept others waiting'
              when state like 'idle in transaction%' and clock_timestamp() - state_change > ?::interval then 'idle in a transaction'
              when clock_timestamp() - xact_start > ?::interval then 'a transaction that is too old'
              when (select count(*) from pg_locks where pg_locks.pid = readers.pid) > ? then 'too many locks'
              when state = 'idle' and clock_timestamp() - state_change > ?::interval and of_account > (
                select rolconnlimit - 3 from pg_roles where oid = usesysid and rolconnlimit > 0) then 'idle, and few connections left'
            end as reason
            from readers
          )
          select pid, reason, pg_terminate_backend(pid) from judged where reason is not null
          """;

  /** Of an account whose connections are all taken: idle ones first, then who has run longest. */
  private static final String LONGEST =
      """
      select pid, pg_terminate_backend(pid) from pg_stat_activity sessions
      join pg_roles account on account.oid = usesysid
      where rolname = ? and clock_timestamp() - state_change > ?::interval
        and (select count(*) from pg_stat_activity where usesysid = account.oid) >= rolconnlimit and rolconnlimit > 0
        and usesysid in (
      """
          + ACCOUNTS
          + """
            )
          order by state = 'idle' desc, state_change limit ?
          """;

  private static final String TAKEN =
      """
      select rolconnlimit, to_char(min(backend_start) at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS') as since,
        (select string_agg(name || ' ' || number, ', ' order by number desc, name) from (
          select coalesce(nullif(left(application_name, 30), ''), 'without a name') as name, count(*) as number
          from pg_stat_activity where usesysid = account.oid group by 1 order by 2 desc limit 5) as programs) as held_by
      from pg_roles account join pg_stat_activity sessions on usesysid = account.oid
      where rolname = ? and rolconnlimit >= 0
      group by account.oid, rolconnlimit
      having count(*) >= rolconnlimit
      """;

  private ReaderSessions() {}

  /**
   * How much a reader's session may take.
   *
   * @param waiting how long others may wait for it
   * @param idle without a statement, in a transaction or while connections are short
   * @param transaction from begin to end
   * @param locks held at once
   */
  public record SessionLimits(Duration waiting, Duration idle, Duration transaction, int locks) {

    /** The usual limits. */
    public static final SessionLimits USUAL =
        new SessionLimits(
            Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofHours(1), 1_000);
  }

  /**
   * Ends all sessions beyond the limits.
   *
   * @return a line for each: process and reason
   */
  public static List<String> end(Connection owner, SessionLimits limits) throws SQLException {
    try (var statement = owner.prepareStatement(OFFENDERS)) {
      statement.setString(1, limits.waiting().toString());
      statement.setString(2, limits.idle().toString());
      statement.setString(3, limits.transaction().toString());
      statement.setInt(4, limits.locks());
      statement.setString(5, limits.idle().toString());
      List<String> ended = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          ended.add("%d: %s".formatted(rows.getInt(1), rows.getString(2)));
        }
      }
      return List.copyOf(ended);
    }
  }

  /**
   * Ends sessions of an account whose connections are all taken, for somebody who waits for one.
   *
   * @param least how long a session must have been idle or run its statement
   * @param most how many end
   * @return a line for each: process and reason
   */
  static List<String> makeRoom(Connection owner, String account, Duration least, int most)
      throws SQLException {
    try (var statement = owner.prepareStatement(LONGEST)) {
      statement.setString(1, account);
      statement.setString(2, least.toString());
      statement.setInt(3, most);
      List<String> ended = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          ended.add("%d: all connections of %s were taken".formatted(rows.getInt(1), account));
        }
      }
      return List.copyOf(ended);
    }
  }

  /** Returns how many connections an account has where all are taken, since when and by whom. */
  static Optional<String> taken(Connection owner, String account) throws SQLException {
    try (var statement = owner.prepareStatement(TAKEN)) {
      statement.setString(1, account);
      try (var row = statement.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        return Optional.of(
            "%d, the oldest since %s UTC (%s)"
                .formatted(row.getInt(1), row.getString(2), row.getString(3)));
      }
    }
  }

  /**
   * Ends readers' sessions that hold the named advisory lock or wait for it. Only superusers can
   * take the right to such locks from everybody.
   */
  static boolean endHolders(Connection owner, String lock) throws SQLException {
    try (var statement = owner.prepareStatement(END_HOLDERS)) {
      statement.setString(1, lock);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }
}
