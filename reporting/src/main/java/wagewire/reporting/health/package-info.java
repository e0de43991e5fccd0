/** The state of boards, runs and releases, as status and the quality page show it. */
@NullMarked
package wagewire.reporting.health;

import org.jspecify.annotations.NullMarked;
