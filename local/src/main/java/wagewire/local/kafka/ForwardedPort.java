package wagewire.local.kafka;

/**
 * A further port of Kafka's, for clients that something on this machine leads to it. Kafka names to
 * its clients the address at which they reach it, and it has to be that of the way they take.
 *
 * @param port on which Kafka listens
 * @param advertised port that is named to clients that connect through {@code port}
 */
public record ForwardedPort(int port, int advertised) {}
