package wagewire.reporting.serve;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.query.NewestRelease;

/** Sends what reads the same until the next release; who has it already is told so. */
final class ReleasedAnswers {

  /**
   * Of one start of the program: another one may write its answers in another way, or tell another
   * warehouse.
   */
  private static final String START = UUID.randomUUID().toString();

  private final DSLContext sql;
  private final TimeLimit limit;

  ReleasedAnswers(DSLContext sql, TimeLimit limit) {
    this.sql = sql;
    this.limit = limit;
  }

  /** What is asked, of the release that is up; null before the first one. */
  @FunctionalInterface
  interface Work {
    Body answer(@Nullable NewestRelease release);
  }

  /** Sends what may read otherwise at any time, since postings are forgotten at once. */
  void sendUnkept(Context context, Work work) {
    Body body = limit.call(() -> work.answer(NewestRelease.read(sql).orElse(null)));
    context.header("Cache-Control", "no-store");
    body.send(context);
  }

  void send(Context context, Work work) {
    String known = context.header("If-None-Match");
    Tagged answer = limit.call(() -> answer(known, work));
    context.header("ETag", answer.tag()).header("Cache-Control", "no-cache");
    Body body = answer.body();
    if (body == null) {
      context.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    body.send(context);
  }

  private Tagged answer(@Nullable String known, Work work) {
    NewestRelease release = NewestRelease.read(sql).orElse(null);
    String tag = "W/\"%s/%s\"".formatted(release == null ? "" : release.vintage(), START);
    boolean same = release != null && known != null && known.contains(tag);
    return new Tagged(tag, same ? null : work.answer(release));
  }

  /**
   * @param body null when the client's own still holds
   */
  private record Tagged(String tag, @Nullable Body body) {}
}
