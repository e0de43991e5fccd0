/** Delivery of a release's brief by mail and to chats. */
@NullMarked
package wagewire.app.delivery;

import org.jspecify.annotations.NullMarked;
