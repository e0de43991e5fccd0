/** The brief as Markdown, as mail and as a folder with its charts and data; figures in files. */
@NullMarked
package wagewire.reporting.brief.render;

import org.jspecify.annotations.NullMarked;
