package wagewire.ingest.platform;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import wagewire.ingest.read.AshbyReader;
import wagewire.ingest.read.GreenhouseReader;
import wagewire.ingest.read.LeverReader;

/** The platforms that can be collected live. */
public final class Platforms {

  private static final int LEVER_PAGE = 100;

  private static final Map<String, LivePlatform> BY_ID =
      List.of(
              new WholeBoard(
                  "greenhouse",
                  List.of(URI.create("https://boards-api.greenhouse.io")),
                  "/v1/boards/{token}/jobs?content=true&pay_transparency=true",
                  new GreenhouseReader()),
              new SkipAndLimit(
                  "lever",
                  List.of(
                      URI.create("https://api.lever.co"), URI.create("https://api.eu.lever.co")),
                  "/v0/postings/{token}?mode=json",
                  LEVER_PAGE,
                  new LeverReader()),
              new WholeBoard(
                  "ashby",
                  List.of(URI.create("https://api.ashbyhq.com")),
                  "/posting-api/job-board/{token}?includeCompensation=true",
                  new AshbyReader()))
          .stream()
          .collect(Collectors.toUnmodifiableMap(LivePlatform::id, Function.identity()));

  private Platforms() {}

  public static Optional<LivePlatform> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  public static Set<String> ids() {
    return BY_ID.keySet();
  }
}
