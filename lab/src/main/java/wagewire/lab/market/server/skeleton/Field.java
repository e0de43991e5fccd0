package wagewire.lab.market.server.skeleton;

import org.jspecify.annotations.Nullable;

/** A value of a subject: text, number, flag or moment; null where the subject has none. */
@FunctionalInterface
public interface Field<T> {

  @Nullable Object of(T subject);
}
