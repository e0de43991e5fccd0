package wagewire.ingest.read.site;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A page that a site speaks of.
 *
 * @param address with http or https and a host, without a fragment
 * @param lastModified as the site writes it; null when it does not
 */
public record SiteLink(URI address, @Nullable String lastModified) {}
