package wagewire.app.delivery;

/** Occasion of a delivery. */
enum DeliveryMode {
  /** A release was made. */
  AFTER_RELEASE,
  /** Time has passed. */
  RETRY,
  /** A person asked for it. */
  COMMAND,
  /** A person asked for it once more. */
  AGAIN,
  /** A person asks what would be sent. */
  PREVIEW
}
