package wagewire.app.log;

/** Format of the log and of messages on standard error. */
public enum LogFormat {
  /** Lines of text. */
  TEXT,
  /** One JSON object a line. */
  JSON
}
