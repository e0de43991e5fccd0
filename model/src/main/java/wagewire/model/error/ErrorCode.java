package wagewire.model.error;

/** Kind of a failure, for counting, with the exit code of the command. */
public enum ErrorCode {
  WRONG_USAGE(64),
  UNKNOWN_PLATFORM(65),
  UNREADABLE_CATALOGUE(65),
  UNREADABLE_INPUT(65),
  MISSING_COLUMN(65),
  NOTHING_READABLE(65),
  /** A file or folder that was named for a result cannot be written. */
  UNWRITABLE_OUTPUT(65),
  /** The input is no source of listings. */
  UNSUPPORTED(65),
  NEWER_DATA_DIRECTORY(65),
  /** A later version of the program wrote a record. */
  NEWER_RECORD(65),
  /** What the warehouse holds was read by another vocabulary than the one in use. */
  OTHER_VOCABULARY(65),
  /** A release was held back, or files differ from the warehouse. */
  CHECK_FAILED(65),
  KAFKA_UNREACHABLE(69),
  DATABASE_UNREACHABLE(69),
  SOURCE_UNREACHABLE(69),
  /** The machines that were to compute a release are not there. */
  ENGINE_UNREACHABLE(69),
  NO_JDK(69),
  INTERNAL_ERROR(70),
  SERVERS_STOPPED(75),
  PORT_IN_USE(75),
  DISK_FULL(75),
  OUT_OF_MEMORY(75),
  ANOTHER_REFRESH_RUNS(75),
  DATA_DIRECTORY_BUSY(75),
  /** A clock differs from another one, or is behind what was observed. */
  WRONG_CLOCK(75),
  NOT_READY(75);

  private final int exitCode;

  ErrorCode(int exitCode) {
    this.exitCode = exitCode;
  }

  /**
   * Returns the exit code as in sysexits: 64 usage, 65 input, 69 out of reach, 70 internal error,
   * 75 try later.
   */
  public int exitCode() {
    return exitCode;
  }
}
