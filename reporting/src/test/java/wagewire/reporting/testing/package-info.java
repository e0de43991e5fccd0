/**
 * What tests of the warehouse share: invented boards, their records and a database of their own.
 */
@NullMarked
package wagewire.reporting.testing;

import org.jspecify.annotations.NullMarked;
