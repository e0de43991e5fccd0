package wagewire.app.faults;

import java.util.Locale;

/** What may die. */
enum Part {
  KAFKA,
  POSTGRES,
  INGEST,
  TRANSFORM,
  LOAD,
  SERVE;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
