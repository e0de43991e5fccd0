package wagewire.app.importing;

import java.util.Iterator;

/** Files of a history in the order of their times, each opened when it is due. */
public sealed interface HistoryFiles extends Iterator<HistoryFile>, AutoCloseable
    permits DatedFolder, GitHistory {

  /** Returns the number of all files. */
  int count();

  @Override
  void close();
}
