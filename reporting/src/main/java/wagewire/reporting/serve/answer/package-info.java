/** Answers over HTTP: parameters, formats, problems, and the cache of a release's answers. */
@NullMarked
package wagewire.reporting.serve.answer;

import org.jspecify.annotations.NullMarked;
