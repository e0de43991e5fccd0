package wagewire.cluster;

import org.apache.spark.api.java.function.Function;
import wagewire.warehouse.engine.EnginePart;

/** Computes a part on an executor. */
record PartFunction<R>() implements Function<EnginePart<R>, R> {

  @Override
  public R call(EnginePart<R> part) throws Exception {
    return part.compute();
  }
}
