package wagewire.warehouse;

import java.util.Locale;

/** Accounts of services that run as processes of their own, each with its own rights. */
public enum ServiceRole {
  INGEST,
  TRANSFORM,
  LOAD,
  /** Of {@code refresh --figures-only}. */
  RELEASE,
  SERVE;

  /** Returns the name in settings. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the name in PostgreSQL. */
  public String account() {
    return "wagewire_" + id();
  }
}
