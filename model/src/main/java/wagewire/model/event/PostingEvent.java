package wagewire.model.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import wagewire.model.board.BoardId;
import wagewire.model.board.Source;

/** A record of {@link Topics#POSTINGS}: the key is the board, {@code kind} gives the subtype. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ListingNormalised.class, name = "listing"),
  @JsonSubTypes.Type(value = SnapshotObserved.class, name = "snapshot")
})
public sealed interface PostingEvent permits ListingNormalised, SnapshotObserved {

  /** Returns the version of the record's schema. */
  int version();

  BoardId board();

  /** Grows by one a fetch and board. */
  long snapshot();

  Source source();
}
