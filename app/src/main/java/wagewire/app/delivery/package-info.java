/** Delivery of a release's brief by mail, to chats, to a folder and to storage. */
@NullMarked
package wagewire.app.delivery;

import org.jspecify.annotations.NullMarked;
