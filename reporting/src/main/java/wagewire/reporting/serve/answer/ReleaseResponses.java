package wagewire.reporting.serve.answer;

import com.github.benmanes.caffeine.cache.Ticker;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.health.NewestRelease;

/**
 * Sends what reads the same until the next release; answers 304 to a client that has it. Usual
 * answers of a release may be prepared, and the former one answered until they are.
 */
public final class ReleaseResponses implements AutoCloseable {

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
  private final TimeLimit first;
  private final ReleaseAnswers released;
  private final @Nullable Preparation preparation;
  private final List<Supplier<Map<String, Work>>> usual = new ArrayList<>();

  /** False until a release is read. */
  private volatile boolean simulated;

  private final AnswerCache<Work> fresh = AnswerCache.lasting(FRESH, Ticker.systemTicker());

  /**
   * @param limit of working out an answer
   * @param first limit of a question that does not wait for those of readers
   * @param prepares whether answers of a new release are worked out before it is answered from
   */
  public ReleaseResponses(DSLContext sql, TimeLimit limit, TimeLimit first, boolean prepares) {
    this.sql = sql;
    this.limit = limit;
    this.first = first;
    this.released = new ReleaseAnswers(prepares);
    this.preparation = prepares ? new Preparation(this, released, limit) : null;
  }

  /**
   * Adds answers that are prepared for readers of each release; before {@link #start}.
   *
   * @param answers by address, found when there is a new release
   */
  public void prepare(Supplier<Map<String, Work>> answers) {
    usual.add(answers);
  }

  /**
   * Starts to prepare answers.
   *
   * @param first takes the addresses of those of the first release that is found, before {@link
   *     #isPrepared}
   */
  public void start(Consumer<Collection<String>> first) {
    if (preparation != null) {
      preparation.start(first);
    }
  }

  /** Returns whether answers of the first release that was found are prepared, if any are. */
  public boolean isPrepared() {
    return preparation == null || preparation.isDone();
  }

  @Override
  public void close() {
    if (preparation != null) {
      preparation.close();
    }
  }

  List<Supplier<Map<String, Work>>> usual() {
    return usual;
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
    ResponseBody body = fresh.of(key, limit, work, () -> answer(release, work));
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
    ReleaseAnswers.Given given = released.of(release, address, limit, work);
    boolean isKnown = tag(context, given.release().vintage());
    deliver(context, given.body(), isKnown || isAnyKnown(context));
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
    NewestRelease lately = preparation == null ? null : preparation.lately();
    return lately == null ? newest() : lately;
  }

  private @Nullable NewestRelease newest() {
    return limit.call(this::read).orElse(null);
  }

  private Optional<NewestRelease> read() {
    Optional<NewestRelease> newest = NewestRelease.read(sql);
    newest.ifPresent(release -> simulated = release.simulated());
    return newest;
  }

  /** Reads the newest release before what readers wait for; null before the first one. */
  @Nullable NewestRelease newestAtOnce() {
    return first.call(this::read).orElse(null);
  }

  private ResponseBody answer(@Nullable NewestRelease release, Work work) {
    return limit.call(() -> work.answer(release));
  }
}
