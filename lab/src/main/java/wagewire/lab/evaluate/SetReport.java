package wagewire.lab.evaluate;

import java.util.List;

/** How the normaliser did on one labelled set. */
record SetReport(String name, long rows, List<Score> scores) {}
