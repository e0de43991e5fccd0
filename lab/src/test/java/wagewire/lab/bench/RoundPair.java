package wagewire.lab.bench;

/** The same round over two samples, of few and of many boards. */
record RoundPair(MeasuredRound few, MeasuredRound many) {}
