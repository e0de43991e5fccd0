/** What the services tell Prometheus. */
@NullMarked
package wagewire.app.metrics;

import org.jspecify.annotations.NullMarked;
