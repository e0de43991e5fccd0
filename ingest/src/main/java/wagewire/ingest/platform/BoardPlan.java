package wagewire.ingest.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wagewire.ingest.fetch.FetchResult;
import wagewire.ingest.read.ReadPage;

/** The requests of one walk through one board; each answer may decide what is asked next. */
public interface BoardPlan {

  /**
   * The next request; empty when the board has been asked for as a whole.
   *
   * @throws MissingPartException when it cannot be put together
   */
  Optional<Ask> next();

  /**
   * Takes the answer to an opening request.
   *
   * @throws wagewire.ingest.read.UnreadablePayloadException when it lacks what is needed
   */
  void opened(FetchResult.Body answer);

  /**
   * Whether the walk goes on without the answer to the latest request.
   *
   * @param result why there is none
   */
  default boolean goesOnWithout(FetchResult result) {
    return false;
  }

  /** What an answer holds that the platform's reader cannot read; empty where it can. */
  default Optional<ReadPage> read(FetchResult.Body answer) {
    return Optional.empty();
  }

  /** Takes the answer to a request for listings. */
  void took(FetchResult.Body answer, ReadPage page);

  /** What the answers so far did not show of the board; null when they showed all of it. */
  @Nullable String lacking();
}
