package wagewire.model.error;

import java.util.Optional;
import java.util.stream.Stream;

/** A heap that was too small, as what a person can do about it. */
public final class MemoryFailure {

  private static final long MEBIBYTE = 1 << 20;

  private MemoryFailure() {}

  /** Empty where it is not what the failure comes from. */
  public static Optional<WagewireException> of(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .filter(OutOfMemoryError.class::isInstance)
        .findFirst()
        .map(error ->
            new WagewireException(
                ErrorCode.OUT_OF_MEMORY,
                "the memory that Java may take does not suffice: " + error.getMessage(),
                "at most %,d MiB".formatted(Runtime.getRuntime().maxMemory() / MEBIBYTE),
                "Allow more, such as WAGEWIRE_JAVA_OPTIONS=-Xmx6g; what was acknowledged is kept.",
                error));
  }
}
