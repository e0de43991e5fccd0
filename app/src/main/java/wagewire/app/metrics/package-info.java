/** Metrics of the services in the format of Prometheus. */
@NullMarked
package wagewire.app.metrics;

import org.jspecify.annotations.NullMarked;
