package wagewire.reporting.serve.answer;

import com.github.benmanes.caffeine.cache.Ticker;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.health.NewestRelease;

/** Sends what reads the same until the next release; answers 304 to a client that has it. */
public final class ReleaseResponses {

  /**
   * Of one start of the program: another one may write its answers in another way, or read another
   * warehouse.
   */
  private static final String START = UUID.randomUUID().toString();

  private static final String IF_NONE_MATCH = "If-None-Match";

  /** Most age of answers that change between releases. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final DSLContext sql;
  private final TimeLimit limit;
  private final AnswerCache released = AnswerCache.untilTheNextRelease();
  private final AnswerCache fresh = AnswerCache.lasting(FRESH, Ticker.systemTicker());

  public ReleaseResponses(DSLContext sql, TimeLimit limit) {
    this.sql = sql;
    this.limit = limit;
  }

  /** Calculation of an answer of the newest release; null before the first one. */
  @FunctionalInterface
  public interface Work {
    ResponseBody answer(@Nullable NewestRelease release);
  }

  /** Sends what may change at any time, since postings are forgotten at once. */
  public void sendUnkept(Context context, Work work) {
    ResponseBody body = limit.call(() -> work.answer(NewestRelease.read(sql).orElse(null)));
    context.header("Cache-Control", "no-store");
    deliver(context, body, isAnyKnown(context));
  }

  /** Sends what changes between releases, too, and may be some seconds old. */
  public void sendFresh(Context context, Work work) {
    NewestRelease release = release();
    String vintage = release == null ? "" : release.vintage();
    ResponseBody body = fresh.of(vintage, address(context), limit, () -> answer(release, work));
    context.header("Cache-Control", "no-store");
    deliver(context, body, isAnyKnown(context));
  }

  public void send(Context context, Work work) {
    send(context, address(context), work);
  }

  /**
   * @param address with all that the answer depends on
   */
  public void send(Context context, String address, Work work) {
    NewestRelease release = release();
    String vintage = release == null ? "" : release.vintage();
    String tag = "W/\"%s/%s\"".formatted(vintage, START);
    ResponseBody body =
        release == null
            ? answer(null, work)
            : released.of(vintage, address, limit, () -> answer(release, work));
    // After the work, which ends here where the request is a problem: that has no tag.
    context.header("ETag", tag).header("Cache-Control", "no-cache");
    String known = context.header(IF_NONE_MATCH);
    boolean isKnown = release != null && known != null && known.contains(tag);
    deliver(context, body, isKnown || isAnyKnown(context));
  }

  /** Returns whether the client has any answer of the address, as RFC 9110 defines {@code *}. */
  private static boolean isAnyKnown(Context context) {
    String known = context.header(IF_NONE_MATCH);
    return known != null && known.strip().equals("*");
  }

  private static void deliver(Context context, ResponseBody body, boolean isKnown) {
    if (isKnown) {
      context.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    body.send(context);
  }

  /** The path and the choices. */
  public static String address(Context context) {
    String query = context.queryString();
    return query == null ? context.path() : context.path() + "?" + query;
  }

  private @Nullable NewestRelease release() {
    return limit.call(() -> NewestRelease.read(sql)).orElse(null);
  }

  private ResponseBody answer(@Nullable NewestRelease release, Work work) {
    return limit.call(() -> work.answer(release));
  }
}
