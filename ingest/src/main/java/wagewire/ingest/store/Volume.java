package wagewire.ingest.store;

import java.time.LocalDate;

/** How many listings a board had on a day, as its latest complete snapshot of that day shows. */
public record Volume(LocalDate on, int listings) {}
