package wagewire.ingest.fetch;

import wagewire.ingest.fetch.http.Answer;
import wagewire.ingest.fetch.http.Question;

/** Hears what servers answer, before anybody judges it. */
@FunctionalInterface
public interface AnswerListener {

  /** Called from the thread that asks, which waits for it. The body must not be changed. */
  void answered(Question question, Answer answer);
}
