package wagewire.warehouse.operations;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Stores alerts and whether they were sent, in {@code operations.alert}. An alert that ended and
 * returns is a new one.
 */
public final class AlertStore {

  private static final String PASSED =
      """
      update operations.alert set ended_at = ?::timestamptz
      where ended_at is null and (cause, subject) not in (select * from unnest(?::text[], ?::text[]))
      """;

  private static final String NOTICED =
      """
      insert into operations.alert (cause, subject, text, began_at)
      select cause, subject, text, ?::timestamptz from unnest(?::text[], ?::text[], ?::text[]) with ordinality as now(cause, subject, text, place)
      order by place
      on conflict (cause, subject) where ended_at is null do nothing
      """;

  private static final String UNSENT =
      """
      select cause, subject, text, began_at as since from operations.alert
      where ended_at is null and sent_at is null order by alert_id
      """;

  private static final String SENT =
      """
      update operations.alert set sent_at = ?::timestamptz
      where ended_at is null and sent_at is null and (cause, subject) in (select * from unnest(?::text[], ?::text[]))
      """;

  private static final String FAILED =
      """
      update operations.alert set tries = tries + 1
      where ended_at is null and sent_at is null and (cause, subject) in (select * from unnest(?::text[], ?::text[]))
      """;

  private final DSLContext sql;
  private final Clock clock;

  public AlertStore(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Adds new alerts and ends those that no longer hold.
   *
   * @param now all alerts that hold now
   * @return those that have not been sent
   */
  public List<Alert> update(List<Alert> now) {
    return sql.transactionResult(inner -> {
      DSLContext context = inner.dsl();
      context.execute(PASSED, moment(), causes(now), subjects(now));
      context.execute(NOTICED, moment(), causes(now), subjects(now), texts(now));
      return context.fetch(UNSENT).into(Alert.class);
    });
  }

  public void sent(List<Alert> alerts) {
    sql.execute(SENT, moment(), causes(alerts), subjects(alerts));
  }

  /** Counts a failed attempt; the alerts stay unsent. */
  public void failed(List<Alert> alerts) {
    sql.execute(FAILED, causes(alerts), subjects(alerts));
  }

  private OffsetDateTime moment() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static String[] causes(List<Alert> alerts) {
    return alerts.stream().map(Alert::cause).toArray(String[]::new);
  }

  private static String[] subjects(List<Alert> alerts) {
    return alerts.stream().map(Alert::subject).toArray(String[]::new);
  }

  private static String[] texts(List<Alert> alerts) {
    return alerts.stream().map(Alert::text).toArray(String[]::new);
  }
}
