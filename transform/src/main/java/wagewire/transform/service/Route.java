package wagewire.transform.service;

import wagewire.model.event.Topics;

/**
 * The topics between which a worker stands.
 *
 * @param from observations
 * @param to postings
 * @param rejections what did not become a posting
 */
record Route(String from, String to, String rejections) {

  static final Route TOPICS = new Route(Topics.OBSERVATIONS, Topics.POSTINGS, Topics.REJECTIONS);
}
