package wagewire.metrics.publishability;

import org.jspecify.annotations.Nullable;

/**
 * A rule that fired.
 *
 * @param observed the measure; null if it was not stated
 */
public record FiredRule(PublicationRule rule, @Nullable Double observed) {}
