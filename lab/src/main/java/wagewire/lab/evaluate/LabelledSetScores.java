package wagewire.lab.evaluate;

import java.util.List;

/** The scores of the normaliser on one labelled set. */
record LabelledSetScores(String name, long rows, List<Score> scores) {}
