package wagewire.reporting.serve.answer;

import com.github.benmanes.caffeine.cache.Ticker;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
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

  /** False until a release is read. */
  private volatile boolean simulated;

  private final AnswerCache fresh = AnswerCache.lasting(FRESH, Ticker.systemTicker());
  private @Nullable Edition newest;

  /** Responses of one release. */
  private record Edition(NewestRelease release, AnswerCache answers) {}

  /**
   * @param limit of computing a response
   */
  public ReleaseResponses(DSLContext sql, TimeLimit limit) {
    this.sql = sql;
    this.limit = limit;
  }

  /** Calculation of an answer of the newest release; null before the first one. */
  @FunctionalInterface
  public interface Work {
    ResponseBody answer(@Nullable NewestRelease release);
  }

  /** Returns whether the last release that was read is of a simulated market. */
  public boolean isSimulated() {
    return simulated;
  }

  /** Sends what may change at any time, since postings are forgotten at once. */
  public void sendUnkept(Context context, Work work) {
    ResponseBody body = limit.call(() -> work.answer(read().orElse(null)));
    context.header("Cache-Control", "no-store");
    deliver(context, body, isAnyKnown(context));
  }

  /** Sends what changes between releases, too, and may be some seconds old. */
  public void sendFresh(Context context, Work work) {
    NewestRelease release = release();
    String vintage = release == null ? "" : release.vintage();
    String key = vintage + address(context);
    ResponseBody body = fresh.of(key, limit, () -> answer(release, work));
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
    if (release == null) {
      ResponseBody body = answer(null, work);
      boolean _ = tag(context, "");
      deliver(context, body, isAnyKnown(context));
      return;
    }
    ResponseBody body = answers(release).of(address, limit, () -> answer(release, work));
    boolean isKnown = tag(context, release.vintage());
    deliver(context, body, isKnown || isAnyKnown(context));
  }

  private synchronized AnswerCache answers(NewestRelease release) {
    Edition edition = newest;
    if (edition == null || !edition.release.equals(release)) {
      edition = new Edition(release, AnswerCache.ofRelease());
      newest = edition;
    }
    return edition.answers;
  }

  /**
   * Tags an answer, after the work, which ends before where the request is a problem: that has no
   * tag. Returns whether the client has it.
   */
  private static boolean tag(Context context, String vintage) {
    String tag = "W/\"%s/%s\"".formatted(vintage, START);
    context.header("ETag", tag).header("Cache-Control", "no-cache");
    String known = context.header(IF_NONE_MATCH);
    return known != null && known.contains(tag);
  }

  /** Returns whether the client has any answer of the address, as RFC 9110 defines {@code *}. */
  private static boolean isAnyKnown(Context context) {
    String known = context.header(IF_NONE_MATCH);
    return known != null && known.strip().equals("*");
  }

  private static void deliver(Context context, ResponseBody body, boolean isKnown) {
    body.describe(context);
    if (isKnown || body.isUnmodified(context)) {
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
    return limit.call(this::read).orElse(null);
  }

  private Optional<NewestRelease> read() {
    Optional<NewestRelease> newest = NewestRelease.read(sql);
    newest.ifPresent(release -> simulated = release.simulated());
    return newest;
  }

  private ResponseBody answer(@Nullable NewestRelease release, Work work) {
    return limit.call(() -> work.answer(release));
  }
}
