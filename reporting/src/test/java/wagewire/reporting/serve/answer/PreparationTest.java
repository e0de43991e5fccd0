package wagewire.reporting.serve.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import wagewire.local.process.Polling;
import wagewire.model.time.IsoWeek;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.serve.answer.ReleaseResponses.Work;
import wagewire.warehouse.testing.TestWarehouse;

class PreparationTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final IsoWeek WEEK = IsoWeek.parse("2025-W12");
  private static final NewestRelease FIRST = new NewestRelease("2025-W12", WEEK, false);
  private static final NewestRelease SECOND = new NewestRelease("2025-W12.2", WEEK, false);

  private final TestWarehouse warehouse = TestWarehouse.fresh();
  private final TimeLimit limit = new TimeLimit(8, SOON, () -> {});
  private final ConcurrentLinkedQueue<String> worked = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<String> addresses = new ConcurrentLinkedQueue<>();
  private final ReleaseResponses responses =
      new ReleaseResponses(warehouse.warehouse().sql(), limit, limit, true);

  @AfterEach
  void close() {
    responses.close();
    limit.close();
  }

  @Test
  void usualAnswersArePreparedOncePerReleaseInTheirOrder() {
    responses.prepare(() -> Map.of("/", work("/", 10)));
    responses.prepare(() -> Map.of("/pay", work("/pay", 10)));
    responses.start(addresses::addAll);
    release(FIRST, 1);
    assertThat(Polling.until(SOON, responses::isPrepared)).isTrue();
    assertThat(worked).containsExactly("/ of 2025-W12", "/pay of 2025-W12");
    release(SECOND, 2);
    assertThat(Polling.until(SOON, () -> worked.size() == 4)).isTrue();
    assertThat(worked).endsWith("/ of 2025-W12.2", "/pay of 2025-W12.2");
    assertThat(addresses).containsExactly("/", "/pay");
  }

  @Test
  void whatIsPreparedTakesHalfOfTheRoomAtMost() {
    for (int number = 0; number < 100; number++) {
      String address = "/" + number;
      responses.prepare(() -> Map.of(address, work(address, 1 << 20)));
    }
    responses.start(addresses::addAll);
    release(FIRST, 1);
    assertThat(Polling.until(SOON, responses::isPrepared)).isTrue();
    assertThat(worked).hasSize(15);
  }

  @Test
  void whatFailsIsLeftOut() {
    Work wrong =
        release -> {
          throw new IllegalStateException("no such table");
        };
    responses.prepare(() -> Map.of("/wrong", wrong));
    responses.prepare(() -> {
      throw new IllegalStateException("no such country");
    });
    responses.prepare(() -> Map.of("/", work("/", 10)));
    responses.start(addresses::addAll);
    release(FIRST, 1);
    assertThat(Polling.until(SOON, responses::isPrepared)).isTrue();
    assertThat(worked).containsExactly("/ of 2025-W12");
    assertThat(addresses).containsExactly("/");
  }

  @Test
  void whatWasAskedForOfTheFormerReleaseIsPreparedOfTheNext() {
    ReleaseAnswers answers = new ReleaseAnswers(true);
    for (String address : List.of("/seldom", "/often", "/often", "/often", "/twice", "/twice")) {
      ReleaseAnswers.Given given = answers.of(FIRST, address, limit, work(address, 10));
      assertThat(given.release()).isEqualTo(FIRST);
    }
    assertThat(answers.asked(10).keySet()).containsExactly("/often", "/twice");
    ReleaseAnswers.Edition next = answers.edition(SECOND);
    answers.asked(10).forEach((address, work) -> next.answer(address, limit, work));
    assertThat(answers.of(SECOND, "/often", limit, work("/often", 10)).release()).isEqualTo(FIRST);
    assertThat(answers.of(SECOND, "/new", limit, work("/new", 10)).release()).isEqualTo(SECOND);
    answers.turnTo(next);
    assertThat(answers.of(SECOND, "/often", limit, work("/often", 10)).release()).isEqualTo(SECOND);
    assertThat(worked)
        .containsExactly(
            "/seldom of 2025-W12",
            "/often of 2025-W12",
            "/twice of 2025-W12",
            "/often of 2025-W12.2",
            "/twice of 2025-W12.2",
            "/new of 2025-W12.2");
  }

  @Test
  void withoutPreparingEachReleaseIsUpAtOnce() {
    ReleaseAnswers answers = new ReleaseAnswers(false);
    answers.of(FIRST, "/", limit, work("/", 10));
    assertThat(answers.of(SECOND, "/", limit, work("/", 10)).release()).isEqualTo(SECOND);
  }

  private Work work(String address, int bytes) {
    return release -> {
      worked.add(address + " of " + (release == null ? "none" : release.vintage()));
      return ResponseBody.bytes(ResponseFormat.PNG, new byte[bytes]);
    };
  }

  private void release(NewestRelease release, int sequence) {
    warehouse
        .warehouse()
        .sql()
        .execute(
            "insert into trends.release (vintage, sequence, week, released_at, method_version,"
                + " inputs, simulated) values (?, ?, ?, now(), 1, ?, ?)",
            release.vintage(),
            sequence,
            release.week().monday(),
            release.vintage(),
            release.simulated());
  }
}
