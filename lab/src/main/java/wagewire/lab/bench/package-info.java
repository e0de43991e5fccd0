/** What this machine makes of postings: how many a second, and what each costs. */
@NullMarked
package wagewire.lab.bench;

import org.jspecify.annotations.NullMarked;
