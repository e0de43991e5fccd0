package wagewire.local.market.server;

/** How a fetch fails. */
enum Failure {
  UNAVAILABLE,
  SERVER_ERROR,
  HANGS_UP
}
