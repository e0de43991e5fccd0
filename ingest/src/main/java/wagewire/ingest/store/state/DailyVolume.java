package wagewire.ingest.store.state;

import java.time.LocalDate;

/** How many listings a board had on a day, as its latest complete snapshot of that day shows. */
public record DailyVolume(LocalDate on, int listings) {}
