package wagewire.reporting.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.feed.ErrataFeed;
import wagewire.reporting.feed.Feed;
import wagewire.reporting.feed.FeedFormat;
import wagewire.reporting.feed.FeedTopic;
import wagewire.reporting.feed.ReleaseFeed;
import wagewire.reporting.serve.answer.ReleaseResponses;
import wagewire.reporting.serve.answer.ReleaseResponses.Work;
import wagewire.reporting.serve.answer.RequestParameters;
import wagewire.reporting.serve.answer.ResponseBody;

/** Feeds of releases and of corrections for feed readers. */
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
    for (FeedTopic topic : FeedTopic.values()) {
      for (FeedFormat format : FeedFormat.values()) {
        routes.get(format.path(topic), context -> handler.send(context, topic, format));
      }
    }
    if (publicUrl != null) {
      answers.prepare(() -> handler.usual(publicUrl.toString()));
    }
  }

  /** Returns the feeds by address. */
  private Map<String, Work> usual(String origin) {
    Map<String, Work> usual = new LinkedHashMap<>();
    for (FeedTopic topic : FeedTopic.values()) {
      for (FeedFormat format : FeedFormat.values()) {
        usual.put(origin + format.path(topic), written(topic, format, origin));
      }
    }
    return usual;
  }

  /** Sends a feed, whose addresses depend on the origin. */
  private void send(Context context, FeedTopic topic, FeedFormat format) {
    RequestParameters.of(context, List.of());
    String origin =
        publicUrl == null ? context.scheme() + "://" + context.host() : publicUrl.toString();
    answers.send(
        context, origin + ReleaseResponses.address(context), written(topic, format, origin));
  }

  private Work written(FeedTopic topic, FeedFormat format, String origin) {
    return _ -> {
      Feed feed =
          switch (topic) {
            case RELEASES -> ReleaseFeed.read(sql);
            case ERRATA -> ErrataFeed.read(sql);
          };
      return ResponseBody.text(format.mediaType(), format.write(feed, origin))
          .modified(feed.updatedAt());
    };
  }
}
