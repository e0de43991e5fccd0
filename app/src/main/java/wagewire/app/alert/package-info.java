/** Alerts to operators through a webhook. */
@NullMarked
package wagewire.app.alert;

import org.jspecify.annotations.NullMarked;
