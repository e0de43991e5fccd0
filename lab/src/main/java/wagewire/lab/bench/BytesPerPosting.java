package wagewire.lab.bench;

/**
 * Bytes per posting at each point of the pipeline.
 *
 * @param boards bodies of the boards' responses, as transferred
 * @param loopback everything that this machine sent to itself meanwhile, counted at each hop
 * @param observations size of the topic on disk
 * @param postings size of the topic on disk
 * @param rejections size of the topic on disk
 * @param database growth of the PostgreSQL database
 */
public record BytesPerPosting(
    double boards,
    double loopback,
    double observations,
    double postings,
    double rejections,
    double database) {}
