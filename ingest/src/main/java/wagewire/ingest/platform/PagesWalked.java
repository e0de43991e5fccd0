package wagewire.ingest.platform;

/**
 * How far a walk through a board's pages has come.
 *
 * @param pages read so far
 * @param items on all of them, refused ones included
 * @param lastPage items on the latest of them
 */
public record PagesWalked(int pages, int items, int lastPage) {

  public static final PagesWalked NONE = new PagesWalked(0, 0, 0);

  public PagesWalked plus(int moreItems) {
    return new PagesWalked(pages + 1, items + moreItems, moreItems);
  }
}
