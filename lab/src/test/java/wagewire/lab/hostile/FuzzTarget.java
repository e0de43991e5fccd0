package wagewire.lab.hostile;

/** What a coverage-guided fuzzer calls with each of its inputs. */
public final class FuzzTarget {

  private FuzzTarget() {}

  /** Reads a well-formed input of each surface, so that no input is blamed for loading tables. */
  public static void fuzzerInitialize() {
    Surfaces.all().forEach(surface -> SurfaceReading.of(surface, surface.seeds().getFirst()));
  }

  /**
   * Reads a {@link FuzzInput}.
   *
   * @throws IllegalStateException if it is neither read nor refused within the limits
   */
  public static void fuzzerTestOneInput(byte[] file) {
    FuzzInput.of(file)
        .ifPresent(input -> {
          Throwable failure = SurfaceReading.of(input.surface(), input.bytes()).failure();
          if (failure != null) {
            throw new IllegalStateException(input.surface().name(), failure);
          }
        });
  }
}
