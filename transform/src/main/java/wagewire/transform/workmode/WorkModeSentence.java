package wagewire.transform.workmode;

import java.util.ArrayList;
import java.util.List;
import wagewire.model.posting.WorkMode;
import wagewire.transform.phrase.PhraseTrie.Hit;
import wagewire.transform.text.WordRuns;

/**
 * Reads one sentence: claims about the mode of work, and the words around them that make them a
 * condition, one about others, or the opposite.
 *
 * @param claims in the order of the words, as {@code times} and {@code cues} are
 * @param times {@link WorkModeCue#PART}, {@link WorkModeCue#SHARE} or {@link WorkModeCue#WHOLE}
 */
record WorkModeSentence(
    WordRuns text,
    List<Hit<WorkModeClaim>> claims,
    List<Hit<WorkModeCue>> times,
    List<Hit<WorkModeCue>> cues) {

  /** The most words between a denial and what it denies. */
  private static final int DENIAL_REACH = 4;

  private static final int TRAILING_REACH = 4;

  /** The most words between those about others and brackets that go with them. */
  private static final int BRACKET_REACH = 4;

  private static final int PART_REACH = 12;
  private static final int WHOLE_REACH = 6;

  WorkModeClaim read() {
    List<Hit<WorkModeClaim>> kept = new ArrayList<>();
    for (Hit<WorkModeClaim> claim : claims) {
      WorkModeClaim judged = judged(inItsPlace(claim));
      if (!judged.isNone() && judged.strength() != WorkModeClaim.Strength.MENTION) {
        kept.add(new Hit<>(claim.start(), claim.end(), judged));
      }
    }
    boolean firmlyRemote = holds(kept, WorkMode.REMOTE, true);
    for (Hit<WorkModeCue> time : times) {
      WorkMode mode = ofTime(time, firmlyRemote);
      if (mode != WorkMode.UNKNOWN) {
        kept.add(new Hit<>(time.start(), time.end(), WorkModeClaim.firm(mode)));
      }
    }
    return together(kept);
  }

  private WorkModeClaim together(List<Hit<WorkModeClaim>> kept) {
    if (kept.isEmpty()) {
      return WorkModeClaim.NONE;
    }
    if (holds(kept, WorkMode.REMOTE, false) && offersOneOf(kept)) {
      return WorkModeClaim.firm(WorkMode.REMOTE);
    }
    if (holds(kept, WorkMode.HYBRID, true)) {
      return WorkModeClaim.firm(WorkMode.HYBRID);
    }
    WorkModeClaim said = WorkModeClaim.NONE;
    for (Hit<WorkModeClaim> claim : kept) {
      said = said.followedBy(claim.value());
    }
    return said;
  }

  private static boolean holds(List<Hit<WorkModeClaim>> kept, WorkMode mode, boolean firm) {
    return kept.stream()
        .map(Hit::value)
        .anyMatch(claim -> claim.mode() == mode && (claim.isFirm() || !firm));
  }

  /** Returns whether an "or" is between two of them that differ. */
  private boolean offersOneOf(List<Hit<WorkModeClaim>> kept) {
    for (int i = 1; i < kept.size(); i++) {
      Hit<WorkModeClaim> one = kept.get(i - 1);
      Hit<WorkModeClaim> other = kept.get(i);
      boolean differ = one.value().mode() != other.value().mode();
      if (differ && holdsBetween(WorkModeCue.CHOICE, one.end(), other.start() + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean holdsBetween(WorkModeCue kind, int from, int to) {
    return cues.stream()
        .anyMatch(cue -> cue.value() == kind && cue.start() >= from && cue.end() <= to);
  }

  /** Returns the claim as the words and symbols next to it make it. */
  private Hit<WorkModeClaim> inItsPlace(Hit<WorkModeClaim> claim) {
    WorkModeClaim said = claim.value();
    WorkModeClaim here =
        switch (said.strength()) {
          case BEFORE_STOP ->
              allowedIf(WordSpan.endsClause(text, claim.end() - 1) && !followsOthers(claim), said);
          case BEFORE_NAME -> allowedIf(WordSpan.isName(text, claim.end()), said);
          case AFTER_SUBJECT -> allowedIf(isPredicate(claim) || isInBrackets(claim), said);
          case MENTION, ALLOWED, FIRM ->
              said.mode() == WorkMode.HYBRID && isNextToRemote(claim)
                  ? WorkModeClaim.firm(WorkMode.REMOTE)
                  : said;
        };
    return new Hit<>(claim.start(), claim.end(), here);
  }

  private static WorkModeClaim allowedIf(boolean holds, WorkModeClaim said) {
    return holds ? WorkModeClaim.allowed(said.mode()) : WorkModeClaim.NONE;
  }

  /** Returns whether the job or its people are said to be so, and nothing is only called so. */
  private boolean isPredicate(Hit<?> claim) {
    boolean isSaid =
        cues.stream()
            .anyMatch(cue ->
                cue.value() == WorkModeCue.PREDICATE
                    && isInClause(cue, claim)
                    && (follows(claim, cue, 0)
                        || (follows(claim, cue, 1)
                            && holdsBetween(WorkModeCue.FULLY, cue.end(), claim.start()))));
    return isSaid
        && (WordSpan.endsClause(text, claim.end() - 1)
            || cues.stream()
                .anyMatch(
                    cue -> cue.value() == WorkModeCue.CONTINUATION && cue.start() == claim.end()));
  }

  /** Returns whether the sentence is about others before it, as far back as a semicolon. */
  private boolean followsOthers(Hit<?> claim) {
    return cues.stream()
        .anyMatch(cue ->
            cue.value() == WorkModeCue.OTHERS
                && cue.start() < claim.start()
                && WordSpan.isOneSegment(text, cue.start(), claim.start()));
  }

  /** Returns whether it begins brackets that are not about others: "Founding engineer (remote)". */
  private boolean isInBrackets(Hit<?> claim) {
    int start = text.start(claim.start());
    return start > 0
        && "([".indexOf(text.signs()[start - 1]) >= 0
        && WordSpan.endsClause(text, claim.end() - 1)
        && cues.stream()
            .noneMatch(
                cue -> cue.value() == WorkModeCue.OTHERS && follows(claim, cue, BRACKET_REACH));
  }

  /** Returns whether a slash offers remote work, too: "hybrid/remote". */
  private boolean isNextToRemote(Hit<?> claim) {
    boolean isOfOffice =
        cues.stream()
            .anyMatch(cue ->
                cue.value() == WorkModeCue.OFFICE
                    && cue.start() >= claim.start()
                    && cue.end() <= claim.end());
    return !isOfOffice
        && cues.stream()
            .anyMatch(cue ->
                cue.value() == WorkModeCue.HOME
                    && cue.start() <= claim.end()
                    && cue.end() >= claim.start()
                    && (hasSlashBefore(cue.start()) || hasSlashBefore(cue.end())));
  }

  private boolean hasSlashBefore(int word) {
    return word > 0 && WordSpan.holdsAny(text, word - 1, word, "/");
  }

  private WorkModeClaim judged(Hit<WorkModeClaim> claim) {
    WorkModeClaim said = claim.value();
    if (said.isNone() || hasLeadingContext(claim) || hasTrailingContext(claim)) {
      return WorkModeClaim.NONE;
    }
    if (said.mode() != WorkMode.ONSITE && needsApproval(claim)) {
      return WorkModeClaim.NONE;
    }
    for (Hit<WorkModeCue> cue : cues) {
      if (isDenied(claim, cue)) {
        return said.denied(
            holdsBetween(WorkModeCue.FULLY, Math.min(cue.end(), claim.start()), claim.end()));
      }
    }
    return said;
  }

  /**
   * Returns whether the preceding words of the clause make it a condition or a claim about others.
   */
  private boolean hasLeadingContext(Hit<?> hit) {
    boolean isOfOthers = false;
    for (Hit<WorkModeCue> cue : cues) {
      if (cue.start() > hit.start()) {
        break;
      }
      WorkModeCue kind = cue.value();
      if (kind == WorkModeCue.CONDITION && isInClause(cue, hit)) {
        return true;
      }
      if (kind == WorkModeCue.OTHERS) {
        isOfOthers |= isInClause(cue, hit);
      }
      if (kind == WorkModeCue.SUBJECT) {
        isOfOthers = false;
      }
    }
    return isOfOthers;
  }

  private boolean isInClause(Hit<?> first, Hit<?> later) {
    return WordSpan.isOneClause(text, first.start(), later.start());
  }

  private boolean hasTrailingContext(Hit<?> hit) {
    return cues.stream()
        .anyMatch(cue ->
            cue.value() == WorkModeCue.TRAILING
                && follows(cue, hit, TRAILING_REACH)
                && isInClause(hit, cue));
  }

  private static boolean follows(Hit<?> later, Hit<?> first, int reach) {
    int between = later.start() - first.end();
    return between >= 0 && between <= reach;
  }

  private boolean needsApproval(Hit<?> hit) {
    return cues.stream()
        .anyMatch(cue ->
            cue.value() == WorkModeCue.APPROVAL
                && WordSpan.isOneSegment(
                    text, Math.min(cue.start(), hit.start()), Math.max(cue.start(), hit.start())));
  }

  private boolean isDenied(Hit<?> claim, Hit<WorkModeCue> cue) {
    boolean isDenial = cue.value() == WorkModeCue.DENIAL;
    return ((isDenial || cue.value() == WorkModeCue.NEGATION) && isBefore(cue, claim))
        || (isDenial && follows(cue, claim, DENIAL_REACH) && isInClause(claim, cue));
  }

  private boolean isBefore(Hit<WorkModeCue> denial, Hit<?> claim) {
    return denial.start() < claim.start()
        && claim.start() - denial.end() <= DENIAL_REACH
        && isInClause(denial, claim);
  }

  /** Part of a week in an office or at home is hybrid work, the whole of it is not. */
  private WorkMode ofTime(Hit<WorkModeCue> time, boolean firmlyRemote) {
    if (hasLeadingContext(time)
        || (time.value() == WorkModeCue.SHARE
            && !WordSpan.holdsAny(text, time.start(), time.end(), "%"))) {
      return WorkMode.UNKNOWN;
    }
    boolean whole = time.value() == WorkModeCue.WHOLE;
    if (isNear(time, WorkModeCue.OFFICE)) {
      return whole ? WorkMode.ONSITE : WorkMode.HYBRID;
    }
    boolean atHome =
        !whole && !firmlyRemote && isNear(time, WorkModeCue.HOME) && !needsApproval(time);
    return atHome ? WorkMode.HYBRID : WorkMode.UNKNOWN;
  }

  private boolean isNear(Hit<WorkModeCue> time, WorkModeCue kind) {
    return cues.stream()
        .anyMatch(cue -> cue.value() == kind && isNear(cue, time) && !hasLeadingContext(cue));
  }

  private boolean isNear(Hit<?> place, Hit<WorkModeCue> time) {
    boolean isBefore = place.start() < time.start();
    Hit<?> first = isBefore ? place : time;
    Hit<?> later = isBefore ? time : place;
    boolean isWhole = time.value() == WorkModeCue.WHOLE;
    return later.start() - first.end() <= (isWhole ? WHOLE_REACH : PART_REACH)
        && (isWhole
            ? isInClause(first, later)
            : WordSpan.isOneSegment(text, first.start(), later.start()));
  }
}
