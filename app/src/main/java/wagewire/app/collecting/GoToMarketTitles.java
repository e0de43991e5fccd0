package wagewire.app.collecting;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import wagewire.model.listing.PublishedListing;
import wagewire.transform.title.TitleClassifier;

/** Decides by a listing's title and department whether it may be of a go-to-market role. */
final class GoToMarketTitles implements Predicate<PublishedListing> {

  private @Nullable TitleClassifier titles;

  private GoToMarketTitles() {}

  /** Returns a rule whose vocabulary is loaded with the first listing. */
  static GoToMarketTitles onDemand() {
    return new GoToMarketTitles();
  }

  @Override
  public boolean test(PublishedListing listing) {
    return titles().mayHaveRole(listing.title(), listing.department());
  }

  private synchronized TitleClassifier titles() {
    TitleClassifier known = titles;
    if (known == null) {
      known = TitleClassifier.load();
      titles = known;
    }
    return known;
  }
}
