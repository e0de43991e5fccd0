package wagewire.model.error;

import java.util.Optional;
import java.util.stream.Stream;

/** Turns an exhausted heap into an error that says what to do. */
public final class MemoryFailure {

  private static final long MEBIBYTE = 1 << 20;

  private MemoryFailure() {}

  /** Returns an error that explains the heap's size; empty if the failure has another cause. */
  public static Optional<WagewireException> of(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(OutOfMemoryError.class::isInstance)
        .findFirst()
        .map(error ->
            new WagewireException(
                ErrorCode.OUT_OF_MEMORY,
                "the JVM has too little memory: " + error.getMessage(),
                "at most %,d MiB".formatted(Runtime.getRuntime().maxMemory() / MEBIBYTE),
                "Allow a larger heap, such as WAGEWIRE_JAVA_OPTIONS=-Xmx6g; acknowledged data is"
                    + " kept.",
                error));
  }
}
