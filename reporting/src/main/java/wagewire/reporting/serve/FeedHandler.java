package wagewire.reporting.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.feed.AtomFeed;
import wagewire.reporting.feed.ErrataFeed;
import wagewire.reporting.feed.Feed;
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
      routes.get(topic.path(), context -> handler.send(context, topic));
    }
  }

  /** Sends a feed, whose addresses depend on the origin. */
  private void send(Context context, FeedTopic topic) {
    RequestParameters.of(context, List.of());
    String origin =
        publicUrl == null ? context.scheme() + "://" + context.host() : publicUrl.toString();
    answers.send(context, origin + ReleaseResponses.address(context), written(topic, origin));
  }

  private Work written(FeedTopic topic, String origin) {
    return _ -> {
      Feed feed =
          switch (topic) {
            case RELEASES -> ReleaseFeed.read(sql);
            case ERRATA -> ErrataFeed.read(sql);
          };
      return ResponseBody.text(AtomFeed.MEDIA_TYPE, AtomFeed.write(feed, origin))
          .modified(feed.updatedAt());
    };
  }
}
