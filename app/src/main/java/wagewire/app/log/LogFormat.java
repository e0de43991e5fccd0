package wagewire.app.log;

/** How the log and what commands say beside their results is written. */
public enum LogFormat {
  /** A line for people. */
  TEXT,
  /** A JSON object a line. */
  JSON
}
