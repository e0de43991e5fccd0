/** Requests to addresses that the operator names, without redirects and without their secrets. */
@NullMarked
package wagewire.app.outgoing;

import org.jspecify.annotations.NullMarked;
