package wagewire.reporting.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.feed.FeedFormat;
import wagewire.reporting.feed.ReleaseFeed;
import wagewire.reporting.serve.answer.ReleaseResponses;
import wagewire.reporting.serve.answer.ReleaseResponses.Work;
import wagewire.reporting.serve.answer.RequestParameters;
import wagewire.reporting.serve.answer.ResponseBody;

/** Feeds of releases for feed readers. */
final class FeedHandler {

  private final DSLContext sql;
  private final @Nullable URI publicUrl;
  private final ReleaseResponses answers;

  private FeedHandler(DSLContext sql, @Nullable URI publicUrl, ReleaseResponses answers) {
    this.sql = sql;
    this.publicUrl = publicUrl;
    this.answers = answers;
  }

  static void register(
      RoutesConfig routes, DSLContext sql, @Nullable URI publicUrl, ReleaseResponses answers) {
    FeedHandler handler = new FeedHandler(sql, publicUrl, answers);
    for (FeedFormat format : FeedFormat.values()) {
      routes.get(format.path(), context -> handler.send(context, format));
    }
    if (publicUrl != null) {
      answers.prepare(() -> handler.usual(publicUrl.toString()));
    }
  }

  /** Returns the feeds by address. */
  private Map<String, Work> usual(String origin) {
    return Arrays.stream(FeedFormat.values())
        .collect(
            Collectors.toMap(format -> origin + format.path(), format -> written(format, origin)));
  }

  /** Sends a feed, whose addresses depend on the origin. */
  private void send(Context context, FeedFormat format) {
    RequestParameters.of(context, List.of());
    String origin =
        publicUrl == null ? context.scheme() + "://" + context.host() : publicUrl.toString();
    answers.send(context, origin + ReleaseResponses.address(context), written(format, origin));
  }

  private Work written(FeedFormat format, String origin) {
    return _ -> {
      ReleaseFeed feed = ReleaseFeed.read(sql);
      return ResponseBody.text(format.mediaType(), format.write(feed, origin))
          .modified(feed.updatedAt());
    };
  }
}
