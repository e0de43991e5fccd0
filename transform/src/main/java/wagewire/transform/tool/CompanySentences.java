package wagewire.transform.tool;

import java.util.BitSet;
import wagewire.model.table.ResourceRow;
import wagewire.model.table.ResourceTable;
import wagewire.transform.phrase.PhraseSets.PhraseSet;
import wagewire.transform.phrase.PhraseTrie.Hit;

/**
 * Finds sentences about the company and not about the job ("Our founders built Acme"), by {@code
 * company-words.tsv}: products in them are not tools.
 */
final class CompanySentences {

  private enum Kind {
    /** The company is spoken of when a sentence begins so. */
    STARTS,
    /** A sentence with these words is about the company. */
    WITHIN,
    /** The job or the work is spoken of too. */
    JOB
  }

  private final PhraseSet<Kind> phrases;

  /** Adds its words to {@code words}. */
  CompanySentences(ToolWords words) {
    phrases = words.newPhrases();
    for (ResourceRow row : ResourceTable.rows(CompanySentences.class, "company-words.tsv", 2)) {
      phrases.add(words.addPhrase(row.get(0)), row.constant(1, Kind.class));
    }
  }

  /** The words of all such sentences. */
  BitSet in(ToolText text) {
    BitSet company = new BitSet();
    BitSet job = new BitSet();
    for (Hit<Kind> hit : text.find(phrases)) {
      switch (hit.value()) {
        case STARTS -> company.set(hit.start(), text.startsLine(hit.start()));
        case WITHIN -> company.set(hit.start());
        case JOB -> job.set(hit.start());
      }
    }
    BitSet sentences = new BitSet();
    int start = 0;
    int nextCompany = company.nextSetBit(0);
    for (int end = 0; end <= text.size(); end++) {
      if (text.endsLine(end)) {
        if (nextCompany >= 0 && nextCompany < start) {
          nextCompany = company.nextSetBit(start);
        }
        if (nextCompany >= start && nextCompany < end && !hasBit(job, start, end)) {
          sentences.set(start, end);
        }
        start = end + 1;
      }
    }
    return sentences;
  }

  private static boolean hasBit(BitSet bits, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bits.get(i)) {
        return true;
      }
    }
    return false;
  }
}
