package wagewire.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wagewire.ingest.fetch.FetchRequest;
import wagewire.ingest.fetch.FetchResult;

class BoardReadResultTest {

  private static final FetchRequest ASK =
      FetchRequest.unconditional(
          URI.create("https://user:s3cret@a.example/jobs?app_id=s3cret&password=s3cret&page=2"));

  static Stream<FetchResult> problems() {
    return Stream.of(
        new FetchResult.Gone(404),
        new FetchResult.Refused(403),
        new FetchResult.Moved(URI.create("https://b.example/jobs?api_key=s3cret&page=2")),
        new FetchResult.Failed("no answer"));
  }

  @ParameterizedTest
  @MethodSource("problems")
  void whatIsSaidOfAnAddressHoldsNoSecrets(FetchResult problem) {
    assertThat(BoardReadResult.failed(problem, ASK).note())
        .contains("a.example/jobs?", "page=2")
        .doesNotContain("s3cret");
  }
}
