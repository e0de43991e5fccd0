package wagewire.reporting.page.component;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wagewire.metrics.sentence.Numbers;
import wagewire.reporting.figure.FigureChoice;
import wagewire.reporting.health.NewestRelease;

/**
 * Header, footer and notices of every page.
 *
 * @param title of the browser's window
 * @param current the part of the site it belongs to, a {@link Part#id}; empty for none
 * @param vintage the release that is up; null before the first
 * @param week its newest, such as "16 Nov 2026"; null before the first
 */
public record PageFrame(
    String title,
    String current,
    @Nullable String vintage,
    @Nullable String week,
    boolean simulated) {

  private static final String ROLE = "{role}";

  private static final List<Part> PARTS =
      List.of(
          new Part("overview", "Overview", "/"),
          new Part("roles", "Roles", "/roles/" + ROLE),
          new Part("growth", "Growth", "/growth"),
          new Part("pay", "Pay", "/pay"),
          new Part("tools", "Tools", "/tools"),
          new Part("postings", "Postings", "/postings"),
          new Part("brief", "Brief", "/brief"),
          new Part("boards", "Boards", "/boards"),
          new Part("quality", "Quality", "/quality"),
          new Part("method", "Method", "/method"));

  /** Returns the entries of the navigation, in reading order. */
  public static List<Part> parts() {
    String role = FigureChoice.usualRole();
    return PARTS.stream()
        .map(part -> new Part(part.id(), part.label(), part.address().replace(ROLE, role)))
        .toList();
  }

  /** A part of the site. */
  public record Part(String id, String label, String address) {}

  /**
   * @param release null before the first, and where it is not known
   */
  public static PageFrame of(String title, String current, @Nullable NewestRelease release) {
    return release == null
        ? new PageFrame(title, current, null, null, false)
        : new PageFrame(
            title,
            current,
            release.vintage(),
            Numbers.day(release.week().monday()),
            release.simulated());
  }
}
