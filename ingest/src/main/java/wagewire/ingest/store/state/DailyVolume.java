package wagewire.ingest.store.state;

import java.time.LocalDate;

/** Number of listings in the latest complete snapshot of a day. */
public record DailyVolume(LocalDate on, int listings) {}
