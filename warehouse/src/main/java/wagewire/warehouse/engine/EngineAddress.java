package wagewire.warehouse.engine;

/**
 * Where an engine is, and with what this process shows itself to it.
 *
 * @param master such as {@code spark://HOST:7077}
 * @param secret that the machines share; all that they send each other is encrypted with it
 * @param host by which the other machines reach this process
 */
public record EngineAddress(String master, String secret, String host) {

  /** Returns the address without the secret, which does not belong in a log. */
  @Override
  public String toString() {
    return "%s from %s".formatted(master, host);
  }
}
