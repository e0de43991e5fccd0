package wagewire.reporting.serve.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wagewire.reporting.health.NewestRelease;
import wagewire.reporting.serve.answer.ReleaseResponses.Work;

/**
 * Answers of the release that is up and, while those of the next one are prepared, of that one,
 * too. Until they are, what is kept of the former release is still answered; the rest is answered
 * of the newest, as the database has it.
 */
final class ReleaseAnswers {

  /** Answers of one release. */
  record Edition(NewestRelease release, AnswerCache<Work> answers) {

    private static Edition of(NewestRelease release) {
      return new Edition(release, AnswerCache.ofRelease());
    }

    /** Returns the answer, which is worked out where none is kept. */
    ResponseBody answer(String address, TimeLimit limit, Work work) {
      return answers.of(address, limit, work, () -> limit.call(() -> work.answer(release)));
    }
  }

  /** An answer and the release that it is of. */
  record Given(NewestRelease release, ResponseBody body) {}

  private final boolean prepares;
  private @Nullable Edition up;
  private @Nullable Edition next;

  /**
   * @param prepares false where each release is up as soon as it is there
   */
  ReleaseAnswers(boolean prepares) {
    this.prepares = prepares;
  }

  /**
   * @param newest the release of which answers are worked out
   */
  Given of(NewestRelease newest, String address, TimeLimit limit, Work work) {
    Edition newer;
    Edition former;
    synchronized (this) {
      newer = edition(newest);
      former = former(newest);
    }
    ResponseBody kept = former == null ? null : former.answers.kept(address);
    return former == null || kept == null
        ? new Given(newest, newer.answer(address, limit, work))
        : new Given(former.release, kept);
  }

  /** Returns the answers of a release that is up before the newest one; null without one. */
  private synchronized @Nullable Edition former(NewestRelease newest) {
    return up == null || up.release.equals(newest) ? null : up;
  }

  /** Returns the answers of a release, which is the next one where another is up. */
  synchronized Edition edition(NewestRelease newest) {
    if (up == null || !(prepares || up.release.equals(newest))) {
      up = Edition.of(newest);
    }
    if (up.release.equals(newest)) {
      return up;
    }
    if (next == null || !next.release.equals(newest)) {
      next = Edition.of(newest);
    }
    return next;
  }

  /** Returns what was asked for of the release that is up, that asked for most first. */
  Map<String, Work> asked(int most) {
    Edition former;
    synchronized (this) {
      former = up;
    }
    Map<String, Work> asked = new LinkedHashMap<>();
    if (former != null) {
      former.answers.mostAsked(most).forEach(one -> asked.put(one.key(), one.work()));
    }
    return asked;
  }

  /** Answers from the edition alone from now on, and forgets those before it. */
  synchronized void turnTo(Edition prepared) {
    up = prepared;
    next = null;
  }
}
