package wagewire.ingest.read.site;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A page listed by a site.
 *
 * @param address http or https with a host, without fragment
 * @param lastModified as written; null for none
 */
public record SiteLink(URI address, @Nullable String lastModified) {}
