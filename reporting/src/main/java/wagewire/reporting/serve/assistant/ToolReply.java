package wagewire.reporting.serve.assistant;

import java.util.stream.Collectors;
import wagewire.model.text.StoredText;

/**
 * Reply to a call.
 *
 * @param text for an assistant to quote, without control characters but line breaks
 * @param content the same as data, which the definition's output schema describes
 */
record ToolReply(String text, Record content) {

  ToolReply {
    text = cleaned(text);
  }

  /** Returns the text without control and invisible characters, but with its line breaks. */
  static String cleaned(String text) {
    return text.lines().map(StoredText::oneLine).collect(Collectors.joining("\n")).strip();
  }
}
