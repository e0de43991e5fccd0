/** Disks, clocks, processes and accounts of the machine on which a market is disturbed. */
@NullMarked
package wagewire.lab.faults.machine;

import org.jspecify.annotations.NullMarked;
