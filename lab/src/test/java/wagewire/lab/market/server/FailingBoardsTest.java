package wagewire.lab.market.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import wagewire.model.board.BoardId;
import wagewire.model.json.Json;

/** Failures as those see them who ask over HTTP, on a platform that can fail in every way. */
class FailingBoardsTest {

  private static final String HIMALAYAS = "himalayas";
  private static final int PAGE = 20;

  @ParameterizedTest
  @EnumSource
  void aBoardFailsAsItsDayHasIt(Failure failure) throws Exception {
    try (AnyPages pages = new AnyPages(Set.of(failure.unkindness()))) {
      String token = failing(pages, failure);
      if (failure == Failure.HANGS_UP) {
        assertThatIOException().isThrownBy(() -> pages.get(HIMALAYAS, token, "limit=20"));
        return;
      }
      HttpResponse<byte[]> answer = pages.get(HIMALAYAS, token, "limit=20");
      Optional<String> retry = answer.headers().firstValue("Retry-After");
      assertThat(answer.statusCode()).isEqualTo(status(failure));
      assertThat(retry.isPresent())
          .isEqualTo(failure == Failure.BUSY || failure == Failure.THROTTLED);
      checkBody(failure, pages, token, answer.body());
    }
  }

  private static void checkBody(Failure failure, AnyPages pages, String token, byte[] body)
      throws Exception {
    switch (failure) {
      case THROTTLED_LATER -> {
        HttpResponse<byte[]> second = pages.get(HIMALAYAS, token, "limit=20&offset=20");
        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(Json.tree(body).path("jobs")).hasSize(PAGE);
      }
      case EMPTY -> {
        JsonNode page = Json.tree(body);
        assertThat(page.path("jobs").isArray()).isTrue();
        assertThat(page.path("jobs")).isEmpty();
        assertThat(page.path("totalCount").asInt(-1)).isZero();
      }
      case CUT -> assertThatThrownBy(() -> Json.tree(body)).isInstanceOf(JacksonException.class);
      case FEWER_THAN_ANNOUNCED -> {
        assertThat(Json.tree(body).path("totalCount").asInt()).isEqualTo(pages.size());
        assertThat(reachable(pages, token)).isBetween(1, pages.size() - 1);
      }
      case FEWER -> {
        int total = Json.tree(body).path("totalCount").asInt();
        assertThat(total).isBetween(1, pages.size() - 1).isEqualTo(reachable(pages, token));
      }
      case UNAVAILABLE, BUSY, SERVER_ERROR, HANGS_UP, THROTTLED, ABSENT ->
          assertThat(new String(body, StandardCharsets.UTF_8)).doesNotContain("jobs");
    }
  }

  private static int status(Failure failure) {
    return switch (failure) {
      case UNAVAILABLE, BUSY -> 503;
      case SERVER_ERROR -> 500;
      case THROTTLED -> 429;
      case ABSENT -> 404;
      case HANGS_UP, THROTTLED_LATER, EMPTY, CUT, FEWER_THAN_ANNOUNCED, FEWER -> 200;
    };
  }

  private static int reachable(AnyPages pages, String token) throws Exception {
    int reached = 0;
    int size = PAGE;
    while (size == PAGE) {
      HttpResponse<byte[]> page = pages.get(HIMALAYAS, token, "limit=20&offset=" + reached);
      size = Json.tree(page.body()).path("jobs").size();
      reached += size;
    }
    return reached;
  }

  private static String failing(AnyPages pages, Failure failure) {
    for (int number = 0; number < 30_000; number++) {
      String token = "board" + number;
      if (pages.server().failure(new BoardId("himalayas", token)).equals(Optional.of(failure))) {
        return token;
      }
    }
    throw new AssertionError("No board fails by " + failure);
  }
}
