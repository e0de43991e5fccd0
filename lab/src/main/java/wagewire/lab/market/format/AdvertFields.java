package wagewire.lab.market.format;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wagewire.lab.market.board.Listing;
import wagewire.lab.market.board.Outlet.Feed;
import wagewire.lab.market.board.Outlet.OwnBoard;
import wagewire.lab.market.server.skeleton.Scope;
import wagewire.lab.market.settings.Trait;
import wagewire.model.posting.WorkMode;

/** The fields of a listing that a skeleton may use. */
final class AdvertFields {

  private static final int MOST_DAYS_AS_A_DRAFT = 5;
  private static final Duration SHOWN_FOR = Duration.ofDays(60);
  private static final int REQUISITIONS = 10_000_000;
  private static final long INTERNAL_BEFORE = 1_000_000_000L;

  private AdvertFields() {}

  static Scope<AdvertView> scope() {
    Scope<AdvertView> scope = new Scope<>((view, switched) -> view.query().isTrue(switched));
    names(scope);
    moments(scope);
    work(scope);
    TextFields.addTo(scope);
    PlaceFields.addTo(scope);
    PayFields.addTo(scope);
    return scope;
  }

  private static void names(Scope<AdvertView> scope) {
    scope
        .field("number", view -> view.advert().listing().number())
        .field("internal_number", view -> view.advert().listing().number() - INTERNAL_BEFORE)
        .field("uuid", view -> view.advert().listing().uuid())
        .field("shortcode", view -> shortcode(view.advert().listing()))
        .field("slug", view -> slug(view) + "-" + view.advert().listing().number())
        .field("requisition", AdvertFields::requisition)
        .field("title", view -> view.advert().title())
        .field("company", view -> view.advert().company())
        .field("company.slug", view -> slug(view.advert().company()))
        .field("company.number", view -> number(view.advert().company()))
        .field("department", view -> view.advert().department())
        .field("department.slug", view -> slug(view.advert().department()))
        .field("department.number", view -> number(view.advert().department()))
        .field("url", view -> view.advert().url())
        .field("apply_url", view -> view.advert().applyUrl())
        .field("listed", AdvertView::listed);
  }

  private static void moments(Scope<AdvertView> scope) {
    scope
        .field("created", AdvertFields::created)
        .field("published", view -> view.advert().publishedAt())
        .field("touched", view -> view.advert().touchedAt())
        .field("expires", view -> view.advert().publishedAt().plus(SHOWN_FOR));
  }

  private static void work(Scope<AdvertView> scope) {
    scope
        .field("mode", view -> view.posting().mode().id())
        .field("remote", view -> view.posting().mode() == WorkMode.REMOTE)
        .field("hybrid", view -> view.posting().mode() == WorkMode.HYBRID)
        .field("onsite", view -> view.posting().mode() == WorkMode.ONSITE)
        .field("employment", view -> view.posting().employment().name().toLowerCase(Locale.ROOT))
        .field("seniority", view -> view.posting().seniority().id());
  }

  /**
   * Returns the requisition number, which reposts and successor boards share; null on boards that
   * do not state it.
   */
  private static @Nullable Long requisition(AdvertView view) {
    return switch (view.advert().listing().outlet()) {
      case OwnBoard own ->
          own.home().requisitions()
              ? 1 + Long.remainderUnsigned(view.posting().key().value(), REQUISITIONS)
              : null;
      case Feed _ -> null;
    };
  }

  /** Returns the creation of the draft, which is before its publication. */
  private static Instant created(AdvertView view) {
    int days = view.advert().listing().key().with(Trait.GAP).between(0, MOST_DAYS_AS_A_DRAFT);
    return view.advert().publishedAt().minus(Duration.ofDays(days));
  }

  /** Returns a slug, which edits do not change. */
  private static String slug(AdvertView view) {
    return slug(view.posting().stem().phrase());
  }

  private static String shortcode(Listing listing) {
    return "%010X".formatted(listing.uuid().getMostSignificantBits() & 0xFF_FFFF_FFFFL);
  }

  private static int number(String name) {
    return 10_000 + Math.floorMod(name.hashCode(), 10_000);
  }

  private static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
