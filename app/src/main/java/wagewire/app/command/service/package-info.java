/** Commands that run the stages of the pipeline, and what keeps such a process running. */
@NullMarked
package wagewire.app.command.service;

import org.jspecify.annotations.NullMarked;
