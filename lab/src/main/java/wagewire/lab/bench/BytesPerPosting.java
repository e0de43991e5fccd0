package wagewire.lab.bench;

/**
 * Bytes that a posting takes on its way.
 *
 * @param boards bodies of boards' answers, as they came over the wire
 * @param loopback all that this machine sent to itself meanwhile, each hop of the way counted
 * @param observations that topic on disk
 * @param postings that topic on disk
 * @param rejections that topic on disk
 * @param database growth of the PostgreSQL database
 */
public record BytesPerPosting(
    double boards,
    double loopback,
    double observations,
    double postings,
    double rejections,
    double database) {}
