package wagewire.app.log;

import ch.qos.logback.classic.pattern.ExtendedThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Formats a stack trace in which each exception's message is one line without escapes. */
public final class OneLineStack extends ExtendedThrowableProxyConverter {

  @Override
  protected String throwableProxyToString(IThrowableProxy thrown) {
    return super.throwableProxyToString(new Cleaned(thrown));
  }

  /** An exception as it was thrown, but for line breaks and escapes in its message. */
  private record Cleaned(IThrowableProxy thrown) implements IThrowableProxy {

    private static @Nullable Cleaned of(@Nullable IThrowableProxy thrown) {
      return thrown == null ? null : new Cleaned(thrown);
    }

    @Override
    public @Nullable String getMessage() {
      return OneLine.of(thrown.getMessage());
    }

    @Override
    public @Nullable String getOverridingMessage() {
      return OneLine.of(thrown.getOverridingMessage());
    }

    @Override
    public String getClassName() {
      return thrown.getClassName();
    }

    @Override
    public StackTraceElementProxy[] getStackTraceElementProxyArray() {
      return thrown.getStackTraceElementProxyArray();
    }

    @Override
    public int getCommonFrames() {
      return thrown.getCommonFrames();
    }

    @Override
    public @Nullable IThrowableProxy getCause() {
      return of(thrown.getCause());
    }

    @Override
    public IThrowableProxy[] getSuppressed() {
      return Stream.of(thrown.getSuppressed()).map(Cleaned::new).toArray(IThrowableProxy[]::new);
    }

    @Override
    public boolean isCyclic() {
      return thrown.isCyclic();
    }
  }
}
