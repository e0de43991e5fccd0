/** Runs the normaliser between Kafka's topics: each observation is taken once, in order. */
@NullMarked
package wagewire.transform.service;

import org.jspecify.annotations.NullMarked;
